/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-language.h"

#include <string.h>

typedef struct {
  const char *tag;
  const char *name;
} Language;

/* Sorted by tag, in capital letters as a menu would write them where the script has any. A tag with a script stands
 * for itself; every other one is known by its first part alone. */
static const Language languages[] = {
  { "am", "አማርኛ" },       { "ar", "العربية" },       { "az", "Azərbaycanca" },
  { "be", "Беларуская" }, { "bg", "Български" },     { "bn", "বাংলা" },
  { "bs", "Bosanski" },   { "ca", "Català" },        { "ckb", "کوردیی ناوەندی" },
  { "cs", "Čeština" },    { "cy", "Cymraeg" },       { "da", "Dansk" },
  { "de", "Deutsch" },    { "el", "Ελληνικά" },      { "en", "English" },
  { "es", "Español" },    { "et", "Eesti" },         { "eu", "Euskara" },
  { "fa", "فارسی" },      { "fi", "Suomi" },         { "fil", "Filipino" },
  { "fr", "Français" },   { "ga", "Gaeilge" },       { "gd", "Gàidhlig" },
  { "gl", "Galego" },     { "gu", "ગુજરાતી" },        { "gv", "Gaelg" },
  { "ha", "Hausa" },      { "he", "עברית" },         { "hi", "हिन्दी" },
  { "hr", "Hrvatski" },   { "hu", "Magyar" },        { "hy", "Հայերեն" },
  { "id", "Indonesia" },  { "ig", "Igbo" },          { "is", "Íslenska" },
  { "it", "Italiano" },   { "ja", "日本語" },        { "ka", "ქართული" },
  { "km", "ខ្មែរ" },       { "kn", "ಕನ್ನಡ" },          { "ko", "한국어" },
  { "ku", "Kurdî" },      { "kw", "Kernewek" },      { "lt", "Lietuvių" },
  { "lv", "Latviešu" },   { "mk", "Македонски" },    { "ml", "മലയാളം" },
  { "mr", "मराठी" },      { "ms", "Melayu" },        { "mt", "Malti" },
  { "my", "မြန်မာ" },      { "nb", "Norsk bokmål" },  { "ne", "नेपाली" },
  { "nl", "Nederlands" }, { "nn", "Norsk nynorsk" }, { "no", "Norsk" },
  { "pa", "ਪੰਜਾਬੀ" },      { "pa-Arab", "پنجابی" },   { "pl", "Polski" },
  { "ps", "پښتو" },       { "pt", "Português" },     { "ro", "Română" },
  { "ru", "Русский" },    { "sd", "سنڌي" },          { "si", "සිංහල" },
  { "sk", "Slovenčina" }, { "sl", "Slovenščina" },   { "sn", "ChiShona" },
  { "so", "Soomaali" },   { "sq", "Shqip" },         { "sr", "Српски" },
  { "st", "Sesotho" },    { "sv", "Svenska" },       { "sw", "Kiswahili" },
  { "ta", "தமிழ்" },       { "te", "తెలుగు" },         { "th", "ไทย" },
  { "ti", "ትግርኛ" },       { "tl", "Tagalog" },       { "tr", "Türkçe" },
  { "ug", "ئۇيغۇرچە" },   { "uk", "Українська" },    { "ur", "اردو" },
  { "uz", "Oʻzbekcha" },  { "vi", "Tiếng Việt" },    { "xh", "IsiXhosa" },
  { "yi", "ייִדיש" },      { "yo", "Yorùbá" },        { "yue", "廣東話" },
  { "zh", "中文" },       { "zu", "IsiZulu" },
};

static const char *const right_to_left[] = {
  "ar", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi", NULL,
};
static const char *const right_to_left_scripts[] = { "adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa", NULL };

static const char *
find_name (const char *tag)
{
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++) {
    if (g_ascii_strcasecmp (languages[i].tag, tag) == 0)
      return languages[i].name;
  }
  return NULL;
}

static char *
get_first_part (const char *tag)
{
  return g_ascii_strdown (tag, (gssize) strcspn (tag, "-"));
}

/* The second part of the tag, if it is a script, in small letters; else NULL. */
static char *
get_script (const char *tag)
{
  g_auto (GStrv) parts = g_strsplit (tag, "-", 3);

  if (g_strv_length (parts) < 2 || strlen (parts[1]) != 4)
    return NULL;
  return g_ascii_strdown (parts[1], -1);
}

const char *
sk_language_get_name (const char *tag)
{
  g_autofree char *first = NULL;
  g_autofree char *script = NULL;
  g_autofree char *both = NULL;
  const char *name = NULL;

  g_return_val_if_fail (tag != NULL, NULL);

  first = get_first_part (tag);
  script = get_script (tag);
  both = g_strjoin ("-", first, script, NULL);
  name = find_name (both);
  if (name == NULL)
    name = find_name (first);
  return name != NULL ? name : tag;
}

gboolean
sk_language_is_right_to_left (const char *tag)
{
  g_autofree char *first = NULL;
  g_autofree char *script = NULL;

  g_return_val_if_fail (tag != NULL, FALSE);

  script = get_script (tag);
  if (script != NULL)
    return g_strv_contains (right_to_left_scripts, script);
  first = get_first_part (tag);
  return g_strv_contains (right_to_left, first);
}
