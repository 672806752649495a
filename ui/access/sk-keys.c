/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-keys.h"

#include <glib/gi18n.h>

struct _SkKeys {
  GObject parent_instance;

  GHashTable *keypad;   /* hardware code to SkKey, of the installation */
  GHashTable *assigned; /* the same, of this visit */
};

G_DEFINE_FINAL_TYPE (SkKeys, sk_keys, G_TYPE_OBJECT)

typedef struct {
  const char *id;
  const char *name;
} Use;

static const Use uses[SK_N_KEYS] = {
  [SK_KEY_NONE] = { "", "" },
  [SK_KEY_NEXT] = { "next", NC_ ("key", "Next thing") },
  [SK_KEY_PREVIOUS] = { "previous", NC_ ("key", "Thing before") },
  [SK_KEY_NEXT_PART] = { "next-part", NC_ ("key", "Next part") },
  [SK_KEY_PREVIOUS_PART] = { "previous-part", NC_ ("key", "Part before") },
  [SK_KEY_CHOOSE] = { "choose", NC_ ("key", "Choose") },
  [SK_KEY_BACK] = { "back", NC_ ("key", "Back") },
  [SK_KEY_HOME] = { "home", NC_ ("key", "Home") },
  [SK_KEY_LISTEN] = { "listen", NC_ ("key", "Read the page") },
  [SK_KEY_SAY_AGAIN] = { "say-again", NC_ ("key", "Say it again") },
  [SK_KEY_PAUSE] = { "pause", NC_ ("key", "Pause, and go on") },
  [SK_KEY_LOUDER] = { "louder", NC_ ("key", "Louder") },
  [SK_KEY_QUIETER] = { "quieter", NC_ ("key", "Quieter") },
  [SK_KEY_FASTER] = { "faster", NC_ ("key", "Speak faster") },
  [SK_KEY_SLOWER] = { "slower", NC_ ("key", "Speak slower") },
  [SK_KEY_SPEAK] = { "speak", NC_ ("key", "Speech on or off") },
  [SK_KEY_HELP] = { "help", NC_ ("key", "Learn the keys") },
  [SK_KEY_CLEAR] = { "clear", NC_ ("key", "Clear the screen") },
  [SK_KEY_SCREEN_UP] = { "screen-up", NC_ ("key", "One screen up") },
  [SK_KEY_SCREEN_DOWN] = { "screen-down", NC_ ("key", "One screen down") },
  [SK_KEY_TOP] = { "top", NC_ ("key", "To the top") },
  [SK_KEY_END] = { "end", NC_ ("key", "To the end") },
};

typedef struct {
  guint value;
  SkKey key;
} Meaning;

static const Meaning keyboard[] = {
  { GDK_KEY_Tab, SK_KEY_NEXT },
  { GDK_KEY_KP_Tab, SK_KEY_NEXT },
  { GDK_KEY_ISO_Left_Tab, SK_KEY_PREVIOUS },
  { GDK_KEY_Down, SK_KEY_NEXT },
  { GDK_KEY_KP_Down, SK_KEY_NEXT },
  { GDK_KEY_Up, SK_KEY_PREVIOUS },
  { GDK_KEY_KP_Up, SK_KEY_PREVIOUS },
  { GDK_KEY_Right, SK_KEY_NEXT_PART },
  { GDK_KEY_KP_Right, SK_KEY_NEXT_PART },
  { GDK_KEY_Left, SK_KEY_PREVIOUS_PART },
  { GDK_KEY_KP_Left, SK_KEY_PREVIOUS_PART },
  { GDK_KEY_Return, SK_KEY_CHOOSE },
  { GDK_KEY_KP_Enter, SK_KEY_CHOOSE },
  { GDK_KEY_space, SK_KEY_CHOOSE },
  { GDK_KEY_Escape, SK_KEY_BACK },
  { GDK_KEY_Back, SK_KEY_BACK },
  { GDK_KEY_HomePage, SK_KEY_HOME },
  { GDK_KEY_Page_Up, SK_KEY_SCREEN_UP },
  { GDK_KEY_KP_Page_Up, SK_KEY_SCREEN_UP },
  { GDK_KEY_Page_Down, SK_KEY_SCREEN_DOWN },
  { GDK_KEY_KP_Page_Down, SK_KEY_SCREEN_DOWN },
  { GDK_KEY_Home, SK_KEY_TOP },
  { GDK_KEY_KP_Home, SK_KEY_TOP },
  { GDK_KEY_End, SK_KEY_END },
  { GDK_KEY_KP_End, SK_KEY_END },
  { GDK_KEY_F1, SK_KEY_HELP },
  { GDK_KEY_F2, SK_KEY_SPEAK },
  { GDK_KEY_F3, SK_KEY_SAY_AGAIN },
  { GDK_KEY_F4, SK_KEY_PAUSE },
  { GDK_KEY_F5, SK_KEY_SLOWER },
  { GDK_KEY_F6, SK_KEY_FASTER },
  { GDK_KEY_F7, SK_KEY_QUIETER },
  { GDK_KEY_F8, SK_KEY_LOUDER },
  { GDK_KEY_F9, SK_KEY_LISTEN },
  { GDK_KEY_F12, SK_KEY_CLEAR },
  { GDK_KEY_AudioLowerVolume, SK_KEY_QUIETER },
  { GDK_KEY_AudioRaiseVolume, SK_KEY_LOUDER },
};

/* The hardware codes of F13 to F24 (evdev and 8). That F23 is the key at the top of a Storm keypad, "<<", is in its
 * manual; the other uses are ours, for a code table of one's own (Storm's utility writes one), or to be learned. */
#define CODE_F13 191

static const SkKey keypad_keys[] = {
  SK_KEY_PREVIOUS, SK_KEY_NEXT,    SK_KEY_PREVIOUS_PART, SK_KEY_NEXT_PART, SK_KEY_CHOOSE, SK_KEY_HELP,
  SK_KEY_SPEAK,    SK_KEY_QUIETER, SK_KEY_LOUDER,        SK_KEY_SAY_AGAIN, SK_KEY_BACK,   SK_KEY_HOME,
};

/* XF86Fn and XF86Fn_Esc, for which GDK has no names. */
#define FN 0x100811d0
#define FN_ESCAPE 0x100811d1

static SkKey
look_up (GHashTable *table, guint code)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (table, GUINT_TO_POINTER (code)));
}

static void
sk_keys_finalize (GObject *object)
{
  SkKeys *self = SK_KEYS (object);

  g_clear_pointer (&self->keypad, g_hash_table_unref);
  g_clear_pointer (&self->assigned, g_hash_table_unref);

  G_OBJECT_CLASS (sk_keys_parent_class)->finalize (object);
}

static void
sk_keys_class_init (SkKeysClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sk_keys_finalize;
}

static void
sk_keys_init (SkKeys *self)
{
  self->keypad = g_hash_table_new (NULL, NULL);
  self->assigned = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (keypad_keys); i++)
    g_hash_table_insert (self->keypad, GUINT_TO_POINTER (CODE_F13 + i), GUINT_TO_POINTER (keypad_keys[i]));
}

SkKeys *
sk_keys_new (GVariant *keypad)
{
  SkKeys *self = g_object_new (SK_TYPE_KEYS, NULL);
  GVariantIter iter;
  guint code;
  const char *id = NULL;

  if (keypad == NULL)
    return self;
  g_variant_iter_init (&iter, keypad);
  while (g_variant_iter_next (&iter, "{u&s}", &code, &id)) {
    SkKey key = sk_key_from_string (id);

    if (key == SK_KEY_NONE)
      g_warning ("No key can do “%s”; the setting “keypad” says which names there are", id);
    else
      g_hash_table_insert (self->keypad, GUINT_TO_POINTER (code), GUINT_TO_POINTER (key));
  }
  return self;
}

SkKey
sk_keys_find (SkKeys *self, GdkEvent *event)
{
  guint code, value;
  SkKey key;

  g_return_val_if_fail (SK_IS_KEYS (self), SK_KEY_NONE);

  code = gdk_key_event_get_keycode (event);
  key = look_up (self->assigned, code);
  if (key == SK_KEY_NONE)
    key = look_up (self->keypad, code);
  if (key != SK_KEY_NONE)
    return key;
  value = gdk_key_event_get_keyval (event);
  /* Where Shift does not make another key of Tab. */
  if (value == GDK_KEY_Tab && (gdk_event_get_modifier_state (event) & GDK_SHIFT_MASK) != 0)
    return SK_KEY_PREVIOUS;
  for (guint i = 0; i < G_N_ELEMENTS (keyboard); i++) {
    if (keyboard[i].value == value)
      return keyboard[i].key;
  }
  return SK_KEY_NONE;
}

gboolean
sk_keys_is_modifier (SkKeys *self, GdkEvent *event)
{
  guint value;

  g_return_val_if_fail (SK_IS_KEYS (self), FALSE);

  if (sk_keys_find (self, event) != SK_KEY_NONE)
    return FALSE;
  value = gdk_key_event_get_keyval (event);
  /* What the keyboard calls modifiers leaves out some locks. Fn, where it sends anything, sends the key that wakes up. */
  return gdk_key_event_is_modifier (event) || (value >= GDK_KEY_Shift_L && value <= GDK_KEY_Hyper_R) ||
         (value >= GDK_KEY_ISO_Lock && value <= GDK_KEY_ISO_Last_Group_Lock) ||
         (value >= GDK_KEY_ISO_Level5_Shift && value <= GDK_KEY_ISO_Level5_Lock) || value == GDK_KEY_Mode_switch ||
         value == GDK_KEY_Num_Lock || value == GDK_KEY_Scroll_Lock || value == GDK_KEY_WakeUp || value == FN ||
         value == FN_ESCAPE;
}

gboolean
sk_keys_is_keypad (SkKeys *self, guint code)
{
  g_return_val_if_fail (SK_IS_KEYS (self), FALSE);

  return look_up (self->keypad, code) != SK_KEY_NONE;
}

void
sk_keys_assign (SkKeys *self, guint code, SkKey key)
{
  g_return_if_fail (SK_IS_KEYS (self));

  g_hash_table_insert (self->assigned, GUINT_TO_POINTER (code), GUINT_TO_POINTER (key));
}

void
sk_keys_reset (SkKeys *self)
{
  g_return_if_fail (SK_IS_KEYS (self));

  g_hash_table_remove_all (self->assigned);
}

const char *
sk_key_to_string (SkKey key)
{
  g_return_val_if_fail (key < SK_N_KEYS, "");

  return uses[key].id;
}

SkKey
sk_key_from_string (const char *id)
{
  for (guint i = SK_KEY_NONE + 1; i < SK_N_KEYS; i++) {
    if (g_strcmp0 (uses[i].id, id) == 0)
      return (SkKey) i;
  }
  return SK_KEY_NONE;
}

const char *
sk_key_get_name (SkKey key)
{
  g_return_val_if_fail (key < SK_N_KEYS, "");

  return key == SK_KEY_NONE ? "" : g_dpgettext2 (GETTEXT_PACKAGE, "key", uses[key].name);
}
