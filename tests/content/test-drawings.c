/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

/* What drawing programs write, and what is drawn of it: each way of writing that is taken, by one example of it. */

#include <string.h>

#include "sk-svg-filter.h"

#define SVG "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"
#define CLEAN_ROOT "<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"Andika, sans-serif\" viewBox=\"0 0 9 9\""
#define CLEAN CLEAN_ROOT ">"

typedef struct {
  const char *name;
  const char *written;
  const char *drawn;
} Way;

static const Way ways[] = {
  { "declaration", "<?xml version=\"1.0\"?>\n<!-- By hand -->\n" SVG "<path d=\"M0 0\n\tH9\"/></svg>",
    CLEAN "<path d=\"M0 0 H9\"/></svg>" },
  { "byte-order-mark", "\xef\xbb\xbf" SVG "<path/></svg>", CLEAN "<path/></svg>" },
  { "doctype",
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">" SVG
    "<path/></svg>",
    CLEAN "<path/></svg>" },
  { "abbreviated-namespaces",
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\" [\n\t<!ENTITY ns_ai "
    "\"http://ns.adobe.com/AI/\">\n]>"
    "<svg xmlns:i=\"&ns_ai;\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"
    "<i:aipgf><![CDATA[\nKLUv/&]]></i:aipgf><path/></svg>",
    CLEAN "<path/></svg>" },
  { "instruction", SVG "<?adobe works?><path/></svg>", CLEAN "<path/></svg>" },
  { "no-namespace", "<svg viewBox=\"0 0 9 9\"><path/></svg>", CLEAN "<path/></svg>" },
  { "prefix", "<svg:svg xmlns:svg=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><svg:path/></svg:svg>",
    CLEAN "<path/></svg>" },
  { "size-without-page", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1in\" height=\"48px\"><path/></svg>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"Andika, sans-serif\" viewBox=\"0 0 96 "
    "48\"><path/></svg>" },
  { "size-beside-page",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"210mm\" height=\"297mm\" viewBox=\"0 0 9 9\"><path/></svg>",
    CLEAN "<path/></svg>" },
  { "notes-of-programs",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:sodipodi=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\" "
    "xmlns:serif=\"http://www.serif.com/\" viewBox=\"0 0 9 9\" sodipodi:docname=\"a.svg\" data-name=\"Layer 1\">"
    "<sodipodi:namedview><path/></sodipodi:namedview><metadata><path/></metadata>"
    "<x xmlns=\"http://example.org/\"><path/></x><animate/><path serif:id=\"a\"/></svg>",
    CLEAN "<path/></svg>" },
  { "style-attribute",
    SVG "<path fill=\"red\" style=\"fill:#c00;-inkscape-stroke:none;font-family:'A\\, B';stroke : none \"/></svg>",
    CLEAN "<path fill=\"#c00\" stroke=\"none\"/></svg>" },
  { "style-block",
    SVG "<style type=\"text/css\"><![CDATA[ .st0, .st1 {fill:#c00;} /* } */ ]]></style><path class=\"st1\"/></svg>",
    CLEAN "<path fill=\"#c00\"/></svg>" },
  { "style-behind", SVG "<path class=\"a\"/><defs><style>.a{fill:red}</style></defs></svg>",
    CLEAN "<path fill=\"red\"/></svg>" },
  { "style-priority",
    SVG "<style>#a{fill:blue}path.b{fill:green}.b{fill:red;opacity:.5}path{fill:white;stroke:red}*{stroke:blue}</style>"
        "<path id=\"a\" class=\"b\" fill=\"black\"/><path class=\"b\" fill=\"black\"/><path fill=\"black\"/></svg>",
    CLEAN_ROOT " stroke=\"blue\"><path fill=\"blue\" stroke=\"red\" opacity=\".5\"/><path fill=\"green\" "
               "stroke=\"red\" opacity=\".5\"/>"
               "<path fill=\"white\" stroke=\"red\"/></svg>" },
  { "style-order", SVG "<style>.b{fill:red}.a{fill:blue}</style><path class=\"a b\"/></svg>",
    CLEAN "<path fill=\"blue\"/></svg>" },
  { "style-important", SVG "<style>.a{fill:red!important}</style><path class=\"a\" style=\"fill:blue\"/></svg>",
    CLEAN "<path fill=\"red\"/></svg>" },
  { "style-transform", SVG "<g style=\"transform:translate(1px, 2px) rotate(45deg)\"><path/></g></svg>",
    CLEAN "<g transform=\"translate(1, 2) rotate(45)\"><path/></g></svg>" },
  { "style-blending", SVG "<path style=\"mix-blend-mode:multiply\" mix-blend-mode=\"screen\"/></svg>",
    CLEAN "<path style=\"mix-blend-mode:multiply\"/></svg>" },
  { "colour-of-wide-screens",
    SVG
    "<path fill=\"#D9D9D9\" style=\"fill:#D9D9D9;fill:color(display-p3 0.85 0.85 0.85);stroke:rgb(1, 2, 3)\"/></svg>",
    CLEAN "<path fill=\"#D9D9D9\" stroke=\"rgb(1, 2, 3)\"/></svg>" },
  { "mask-of-shapes", SVG "<mask id=\"a\" style=\"mask-type:alpha\"><path/></mask><path mask=\"url(#a)\"/></svg>",
    CLEAN "<mask id=\"a\" mask-type=\"alpha\"><path/></mask><path mask=\"url(#a)\"/></svg>" },
  { "our-classes", SVG "<path class=\"ink skin-1 st0\"/></svg>", CLEAN "<path class=\"ink skin-1\"/></svg>" },
  { "classes-named-like-ours", SVG "<style>.ink{fill:red}</style><path class=\"ink\"/></svg>",
    CLEAN "<path fill=\"red\"/></svg>" },
  { "colour-that-is-set", SVG "<g color=\"red\"><path fill=\"currentColor\"/></g></svg>",
    CLEAN "<g><path fill=\"red\"/></g></svg>" },
  { "colour-of-ink", SVG "<path fill=\"currentColor\"/></svg>", CLEAN "<path fill=\"currentColor\"/></svg>" },
  { "colour-for-print", SVG "<path fill=\"#c00 icc-color(a, 1)\"/></svg>", CLEAN "<path fill=\"#c00\"/></svg>" },
  { "what-nobody-names",
    SVG "<defs><linearGradient id=\"a\"/><filter id=\"b\"/><image id=\"c\"/></defs><path id=\"d\"/></svg>",
    CLEAN "<path/></svg>" },
  { "what-is-named",
    SVG "<defs fill=\"red\"><linearGradient id=\"a\"><stop offset=\"0\" style=\"stop-color:red\"/></linearGradient>"
        "<linearGradient id=\"b\" xlink:href=\"#a\"/></defs><path style=\"fill:url(#b)\"/></svg>",
    CLEAN "<defs fill=\"red\"><linearGradient id=\"a\"><stop offset=\"0\" stop-color=\"red\"/></linearGradient>"
          "<linearGradient id=\"b\" href=\"#a\"/></defs><path fill=\"url(#b)\"/></svg>" },
  { "pattern-mask-symbol-marker",
    SVG "<pattern id=\"p\" width=\"1\" height=\"1\"><path/></pattern><mask id=\"m\"><path/></mask><symbol "
        "id=\"s\"><path/></symbol>"
        "<marker id=\"k\"><path/></marker><path fill=\"url(#p)\" mask=\"url(#m)\" style=\"marker:url(#k)\"/><use "
        "href=\"#s\"/></svg>",
    CLEAN
    "<pattern id=\"p\" width=\"1\" height=\"1\"><path/></pattern><mask id=\"m\"><path/></mask>"
    "<symbol id=\"s\"><path/></symbol><marker id=\"k\"><path/></marker>"
    "<path fill=\"url(#p)\" mask=\"url(#m)\" marker-start=\"url(#k)\" marker-mid=\"url(#k)\" marker-end=\"url(#k)\"/>"
    "<use href=\"#s\"/></svg>" },
  { "use-of-use", SVG "<path id=\"a\"/><use id=\"b\" href=\"#a\"/><use href=\"#b\"/></svg>",
    CLEAN "<path id=\"a\"/><use id=\"b\" href=\"#a\"/><use href=\"#b\"/></svg>" },
  { "switch",
    SVG "<switch><foreignObject requiredExtensions=\"http://ns.adobe.com/AdobeIllustrator/10.0/\"/>"
        "<g systemLanguage=\"fr\"><rect/></g><g><path/></g><g><circle/></g></switch></svg>",
    CLEAN "<g><g><path/></g></g></svg>" },
  { "link", SVG "<a xlink:href=\"https://example.org/\"><path/></a></svg>", CLEAN "<g><path/></g></svg>" },
  { "hidden-layers", SVG "<g style=\"display:none\"><image href=\"a.png\"/></g><path/></svg>", CLEAN "<path/></svg>" },
  { "words", SVG "<text x=\"1\" style=\"font-weight:bold\">We <tspan>&lt;work&gt;</tspan>.</text></svg>",
    CLEAN "<text x=\"1\" font-weight=\"bold\">We <tspan>&lt;work&gt;</tspan>.</text></svg>" },
  { "about", SVG "<title>A &amp; B</title><g><title>Layer</title><path/></g></svg>",
    CLEAN "<title>A &amp; B</title><g><path/></g></svg>" },
  { "root-style",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" style=\"fill-rule:evenodd\"><path/></svg>",
    CLEAN_ROOT " fill-rule=\"evenodd\"><path/></svg>" },
};

static char *
filter (const char *text, SkReport *report)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GBytes) clean = sk_svg_filter (bytes, "pictures/a.svg", report);

  return clean != NULL ? g_strndup (g_bytes_get_data (clean, NULL), g_bytes_get_size (clean)) : NULL;
}

static void
test_way (gconstpointer data)
{
  const Way *way = data;
  g_autoptr (SkReport) report = sk_report_new ();
  g_autofree char *drawn = filter (way->written, report);
  g_autofree char *again = drawn != NULL ? filter (drawn, report) : NULL;

  for (guint i = 0; i < sk_report_get_n_findings (report); i++)
    g_test_message ("%s", sk_report_get_finding (report, i)->message);
  g_assert_cmpstr (drawn, ==, way->drawn);
  g_assert_cmpstr (again, ==, way->drawn);
}

static void
test_classes (void)
{
  static const char ours[] = SVG "<path class=\"ink\"/></svg>";
  static const char theirs[] = SVG "<text class=\"x\"> class=&quot;ink&quot;</text></svg>";
  g_autoptr (SkReport) report = sk_report_new ();
  g_autoptr (GBytes) one = g_bytes_new_static (ours, strlen (ours));
  g_autoptr (GBytes) other = g_bytes_new_static (theirs, strlen (theirs));
  g_autoptr (GBytes) clean = sk_svg_filter (one, "a.svg", report);
  g_autoptr (GBytes) foreign = sk_svg_filter (other, "b.svg", report);

  g_assert_true (sk_svg_filter_has_classes (clean));
  g_assert_false (sk_svg_filter_has_classes (foreign));
}

/* However much is wrong, three lines are enough, and each says what to do. */
static void
test_few_lines (void)
{
  g_autoptr (SkReport) report = sk_report_new ();
  g_autofree char *drawn =
      filter (SVG "<script/><path onclick=\"a()\" filter=\"blur(9px)\"/><image href=\"a.png\"/><use href=\"a.svg#b\"/>"
                  "<foreignObject/><path fill=\"url(a.svg#b)\"/></svg>",
              report);

  g_assert_null (drawn);
  g_assert_cmpuint (sk_report_get_n_findings (report), ==, 2);
  for (guint i = 0; i < sk_report_get_n_findings (report); i++)
    g_assert_nonnull (strstr (sk_report_get_finding (report, i)->message, "save it as PNG, 1000 dots wide"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
    g_autofree char *name = g_strconcat ("/content/drawings/", ways[i].name, NULL);

    g_test_add_data_func (name, &ways[i], test_way);
  }
  g_test_add_func ("/content/drawings/classes", test_classes);
  g_test_add_func ("/content/drawings/few-lines", test_few_lines);
  return g_test_run ();
}
