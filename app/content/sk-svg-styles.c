/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-svg-styles.h"

#include <string.h>

/* More than any drawing has, and less than takes long. */
#define MOST_DECLARATIONS 5000

typedef struct {
  const SkSvgAttribute *attribute;
  const char *text;
  gboolean is_important;
} Declaration;

/* One selector, such as `path.st0`, and what it sets. */
typedef struct {
  char *element; /* NULL: any */
  char *id;      /* NULL: any */
  GPtrArray *classes;
  guint specificity;
  guint order;
  GArray *declarations; /* shared by the selectors of a rule */
} Rule;

typedef struct {
  SkSvgDrawing *drawing;
  GHashTable *rules;       /* by `.class`, `#id` or element, the one that is most seldom: GPtrArray of Rule */
  GHashTable *own_classes; /* that the drawing says something of */
  guint n_rules;
  guint n_declarations;
} Styles;

static void
rule_free (Rule *rule)
{
  g_free (rule->element);
  g_free (rule->id);
  g_ptr_array_unref (rule->classes);
  g_array_unref (rule->declarations);
  g_free (rule);
}

/* Style sheets have comments, which may stand anywhere. */
static char *
drop_comments (const char *text)
{
  GString *left = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++) {
    if (g_str_has_prefix (p, "/*")) {
      const char *end = strstr (p + 2, "*/");

      if (end == NULL)
        break;
      p = end + 1;
      g_string_append_c (left, ' ');
    } else {
      g_string_append_c (left, *p);
    }
  }
  return g_string_free (left, FALSE);
}

/* A style writes lengths and angles with units, and an attribute without them; others than these are not known there. */
static char *
drop_units (const char *transform)
{
  GString *left = g_string_new (NULL);

  for (const char *p = transform; *p != '\0'; p++) {
    gboolean in_number = p > transform && (g_ascii_isdigit (p[-1]) || p[-1] == '.');

    if (in_number && g_str_has_prefix (p, "px"))
      p += 1;
    else if (in_number && g_str_has_prefix (p, "deg"))
      p += 2;
    else
      g_string_append_c (left, *p);
  }
  return g_string_free (left, FALSE);
}

static void
add_declaration (Styles *self, GArray *declarations, const char *name, char *text, guint line)
{
  const SkSvgAttribute *attribute = sk_svg_attribute_find (name);
  char *important = strrchr (text, '!');
  Declaration declaration = { attribute, NULL, important != NULL };

  if (attribute == NULL || attribute->sort == SK_SVG_PLAIN)
    return;
  if (important != NULL)
    *important = '\0';
  if (g_str_equal (name, "transform")) {
    g_autofree char *plain = drop_units (text);

    declaration.text = sk_svg_drawing_clean_value (self->drawing, attribute, plain, line);
  } else {
    declaration.text = sk_svg_drawing_clean_value (self->drawing, attribute, text, line);
  }
  if (declaration.text == NULL)
    return;
  g_array_append_val (declarations, declaration);
}

/* `marker` sets all three of them. */
static void
read_declaration (Styles *self, GArray *declarations, char *text, guint line)
{
  static const char *const markers[] = { "marker-start", "marker-mid", "marker-end" };
  char *colon = strchr (text, ':');
  char *name;

  if (colon == NULL)
    return;
  *colon = '\0';
  name = g_strstrip (text);
  for (char *p = name; *p != '\0'; p++)
    *p = g_ascii_tolower (*p);
  for (guint i = 0; g_str_equal (name, "marker") && i < G_N_ELEMENTS (markers); i++)
    add_declaration (self, declarations, markers[i], colon + 1, line);
  add_declaration (self, declarations, name, colon + 1, line);
}

static GArray *
read_declarations (Styles *self, const char *text, guint line)
{
  GArray *declarations = g_array_new (FALSE, FALSE, sizeof (Declaration));
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    read_declaration (self, declarations, parts[i], line);
  return declarations;
}

static gsize
get_name_length (const char *text)
{
  const char *p = text;

  while (g_ascii_isalnum (*p) || *p == '-' || *p == '_' || (guchar) *p >= 0x80)
    p++;
  return (gsize) (p - text);
}

/* NULL where it is a selector of another kind: one inside the other, or one that depends on what somebody does. */
static Rule *
read_selector (const char *text)
{
  Rule *rule = g_new0 (Rule, 1);
  gsize length = get_name_length (text);
  const char *p = text + length;

  rule->classes = g_ptr_array_new_with_free_func (g_free);
  rule->declarations = g_array_new (FALSE, FALSE, sizeof (Declaration));
  rule->element = length > 0 ? g_strndup (text, length) : NULL;
  rule->specificity = length > 0;
  if (length == 0 && *p == '*')
    p++;
  while ((*p == '.' || *p == '#') && (length = get_name_length (p + 1)) > 0) {
    if (*p == '.') {
      g_ptr_array_add (rule->classes, g_strndup (p + 1, length));
      rule->specificity += 1000;
    } else {
      g_free (rule->id);
      rule->id = g_strndup (p + 1, length);
      rule->specificity += 1000000;
    }
    p += 1 + length;
  }
  if (*p == '\0' && p > text)
    return rule;
  rule_free (rule);
  return NULL;
}

static void
add_rule (Styles *self, Rule *rule, GArray *declarations)
{
  g_autofree char *key = NULL;
  GPtrArray *known;

  if (rule->id != NULL)
    key = g_strconcat ("#", rule->id, NULL);
  else if (rule->classes->len > 0)
    key = g_strconcat (".", rule->classes->pdata[0], NULL);
  else
    key = g_strdup (rule->element != NULL ? rule->element : "*");
  for (guint i = 0; i < rule->classes->len; i++)
    g_hash_table_add (self->own_classes, g_strdup (rule->classes->pdata[i]));
  g_array_unref (rule->declarations);
  rule->declarations = g_array_ref (declarations);
  rule->order = self->n_rules++;
  self->n_declarations += declarations->len + 1;
  known = g_hash_table_lookup (self->rules, key);
  if (known == NULL) {
    known = g_ptr_array_new_with_free_func ((GDestroyNotify) rule_free);
    g_hash_table_insert (self->rules, g_steal_pointer (&key), known);
  }
  g_ptr_array_add (known, rule);
}

static void
read_rule (Styles *self, char *selectors, const char *body)
{
  g_autoptr (GArray) declarations = read_declarations (self, body, 1);
  g_auto (GStrv) parts = g_strsplit (selectors, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++) {
    Rule *rule = read_selector (g_strstrip (parts[i]));

    if (rule != NULL)
      add_rule (self, rule, declarations);
    else if (declarations->len > 0)
      sk_svg_drawing_add_fault (self->drawing, SK_SVG_FAULT_STYLES, 1);
    if (self->n_declarations > MOST_DECLARATIONS) {
      sk_svg_drawing_add_fault (self->drawing, SK_SVG_FAULT_COMPLEX, 1);
      return;
    }
  }
}

/* One rule after the other: selectors { declarations }. What starts with @ is more than rules. */
static void
read_sheet (Styles *self, const char *text)
{
  g_autofree char *sheet = drop_comments (text);
  char *rest = sheet;

  while (self->n_declarations <= MOST_DECLARATIONS) {
    char *start, *end;

    rest += strspn (rest, " \t\r\n");
    start = strchr (rest, '{');
    end = start != NULL ? strchr (start, '}') : NULL;
    if (*rest == '@' || (*rest != '\0' && end == NULL)) {
      sk_svg_drawing_add_fault (self->drawing, SK_SVG_FAULT_STYLES, 1);
      return;
    }
    if (end == NULL)
      return;
    *start = *end = '\0';
    read_rule (self, rest, start + 1);
    rest = end + 1;
  }
}

static gboolean
is_for (const Rule *rule, SkSvgElement *element, const char *id, const char *const *classes)
{
  if (rule->element != NULL && !g_str_equal (rule->element, element->tag->name))
    return FALSE;
  if (rule->id != NULL && g_strcmp0 (rule->id, id) != 0)
    return FALSE;
  for (guint i = 0; i < rule->classes->len; i++) {
    if (!g_strv_contains (classes, rule->classes->pdata[i]))
      return FALSE;
  }
  return TRUE;
}

static void
collect (Styles *self, const char *key, SkSvgElement *element, const char *id, const char *const *classes,
         GPtrArray *found)
{
  GPtrArray *rules = g_hash_table_lookup (self->rules, key);

  for (guint i = 0; rules != NULL && i < rules->len; i++) {
    if (is_for (rules->pdata[i], element, id, classes))
      g_ptr_array_add (found, rules->pdata[i]);
  }
}

static int
compare_rules (gconstpointer a, gconstpointer b)
{
  const Rule *one = *(const Rule *const *) a;
  const Rule *other = *(const Rule *const *) b;

  if (one->specificity != other->specificity)
    return one->specificity < other->specificity ? -1 : 1;
  return one->order < other->order ? -1 : 1;
}

static GPtrArray *
find_rules (Styles *self, SkSvgElement *element, const char *const *classes)
{
  GPtrArray *found = g_ptr_array_new ();
  const char *id = sk_svg_element_get (element, "id");

  collect (self, "*", element, id, classes, found);
  collect (self, element->tag->name, element, id, classes, found);
  for (guint i = 0; classes[i] != NULL; i++) {
    g_autofree char *key = g_strconcat (".", classes[i], NULL);

    if (!g_strv_contains (classes + i + 1, classes[i]))
      collect (self, key, element, id, classes, found);
  }
  if (id != NULL) {
    g_autofree char *key = g_strconcat ("#", id, NULL);

    collect (self, key, element, id, classes, found);
  }
  g_ptr_array_sort (found, compare_rules);
  return found;
}

static void
set_all (SkSvgElement *element, GArray *declarations, gboolean important)
{
  for (guint i = 0; i < declarations->len; i++) {
    const Declaration *declaration = &g_array_index (declarations, Declaration, i);

    if (declaration->is_important == important)
      sk_svg_element_set (element, declaration->attribute, declaration->text);
  }
}

/* Classes that the drawing has rules for are its own, whatever they are called. */
static void
keep_our_classes (Styles *self, SkSvgElement *element, const char *const *classes)
{
  g_autoptr (GString) kept = g_string_new (NULL);

  for (guint i = 0; classes[i] != NULL; i++) {
    if (sk_svg_attribute_is_own_class (classes[i]) && !g_hash_table_contains (self->own_classes, classes[i]))
      g_string_append_printf (kept, kept->len > 0 ? " %s" : "%s", classes[i]);
  }
  if (kept->len > 0)
    sk_svg_element_set (element, sk_svg_attribute_find ("class"), sk_svg_drawing_keep (self->drawing, kept->str));
}

static void
follow_styles (Styles *self, SkSvgElement *element)
{
  g_auto (GStrv) classes = g_strsplit_set (element->classes != NULL ? element->classes : "", " \t\r\n", -1);
  g_autoptr (GPtrArray) rules = find_rules (self, element, (const char *const *) classes);
  g_autofree char *style = drop_comments (element->style != NULL ? element->style : "");
  g_autoptr (GArray) own = read_declarations (self, style, element->line);

  for (int important = FALSE; important <= TRUE; important++) {
    for (guint i = 0; i < rules->len; i++)
      set_all (element, ((const Rule *) rules->pdata[i])->declarations, important);
    set_all (element, own, important);
  }
  keep_our_classes (self, element, (const char *const *) classes);
}

static gboolean
is_current (const char *text)
{
  return g_ascii_strcasecmp (text, "currentColor") == 0;
}

/* Colour: what `color` is around the element, or NULL. Returns what it is inside. */
static const char *
follow_colour (SkSvgElement *element, const char *colour)
{
  const char *own = sk_svg_element_get (element, "color");

  if (own != NULL && !is_current (own) && g_ascii_strcasecmp (own, "inherit") != 0)
    colour = own;
  for (guint i = element->values->len; i-- > 0;) {
    SkSvgValue *value = &g_array_index (element->values, SkSvgValue, i);

    if (g_str_equal (value->attribute->name, "color"))
      g_array_remove_index (element->values, i);
    else if (colour != NULL && value->attribute->sort != SK_SVG_PLAIN && is_current (value->text))
      value->text = colour;
  }
  return colour;
}

static void
apply (Styles *self, SkSvgElement *element, const char *colour)
{
  if (element->tag == NULL)
    return;
  follow_styles (self, element);
  colour = follow_colour (element, colour);
  for (guint i = 0; i < element->children->len; i++)
    apply (self, element->children->pdata[i], colour);
}

void
sk_svg_styles_apply (SkSvgDrawing *drawing)
{
  Styles self = { .drawing = drawing };

  self.rules = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self.own_classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_sheet (&self, drawing->styles->str);
  if (drawing->root != NULL && drawing->faults[SK_SVG_FAULT_COMPLEX] == 0)
    apply (&self, drawing->root, NULL);
  g_hash_table_unref (self.rules);
  g_hash_table_unref (self.own_classes);
}
