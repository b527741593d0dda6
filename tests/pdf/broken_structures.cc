#include <gtest/gtest.h>

#include "tests/pdf/broken.h"

// Files with an element that is wrong, or at the wrong place.

namespace nenpo::test {
namespace {

using Object = QPDFObjectHandle;

std::function<void(QPDF&)> retyped(const char* type, const char* other) {
  return [type, other](QPDF& document) {
    for (Object& element : elements_of(document, type)) {
      element.replaceKey("/S", Object::newName(other));
    }
  };
}

std::function<void(QPDF&)> with(const char* type, const char* key, const char* value) {
  return [type, key, value](QPDF& document) {
    element_of(document, type).replaceKey(key, Object::parse(value));
  };
}

std::function<void(QPDF&)> without(const char* type, const char* key) {
  return [type, key](QPDF& document) { element_of(document, type).removeKey(key); };
}

Object root_of(QPDF& document) { return document.getRoot().getKey("/StructTreeRoot"); }

/// The slots of the first page that has some.
Object page_slots(QPDF& document) {
  for (Object& entry : root_of(document).getKey("/ParentTree").getKey("/Nums").getArrayAsVector()) {
    if (entry.isArray()) return entry;
  }
  return Object::newArray();
}

void swap_slots(QPDF& document) {
  Object slots = page_slots(document);
  const Object first = slots.getArrayItem(0);
  const int last = slots.getArrayNItems() - 2;  // the last is a folio's
  slots.setArrayItem(0, slots.getArrayItem(last));
  slots.setArrayItem(last, first);
}

/// The heading's words stay on the page and belong to nobody.
void forget_content(QPDF& document) {
  Object heading = element_of(document, "H3");
  heading.removeKey("/K");
  for (Object& slots : root_of(document).getKey("/ParentTree").getKey("/Nums").getArrayAsVector()) {
    if (!slots.isArray()) continue;
    for (int i = 0; i < slots.getArrayNItems(); ++i) {
      if (slots.getArrayItem(i).isSameObjectAs(heading)) slots.setArrayItem(i, Object::newNull());
    }
  }
}

void point_nowhere(QPDF& document) {
  element_of(document, "H3").replaceKey("/K", Object::parse("[0 999]"));
}

void put_caption_last(QPDF& document) {
  Object list = element_of(document, "L");
  Object caption = element_of(document, "Caption");
  Object from = caption.getKey("/P").getKey("/K");
  for (int i = 0; i < from.getArrayNItems(); ++i) {
    if (from.getArrayItem(i).isSameObjectAs(caption)) from.eraseItem(i--);
  }
  caption.replaceKey("/P", list);
  Object kids = list.getKey("/K");
  if (!kids.isArray()) kids = Object::newArray({kids});
  kids.appendItem(caption);
  list.replaceKey("/K", kids);
}

void add_empty_paragraph(QPDF& document) {
  Object section = element_of(document, "Sect");
  Object paragraph = document.makeIndirectObject(Object::parse("<< /Type /StructElem /S /P >>"));
  paragraph.replaceKey("/P", section);
  section.getKey("/K").appendItem(paragraph);
}

/// The words of the heads, whichever way they point.
void turn_headers(QPDF& document) {
  const char* const scopes[] = {"/Column", "/Row", "/Column"};
  auto headers = elements_of(document, "TH");
  ASSERT_EQ(headers.size(), std::size(scopes));
  for (std::size_t i = 0; i < headers.size(); ++i) {
    headers[i].getKey("/A").replaceKey("/Scope", Object::newName(scopes[i]));
  }
}

void name_twice(QPDF& document) {
  element_of(document, "Caption").replaceKey("/ID", element_of(document, "Note").getKey("/ID"));
}

}  // namespace

const std::vector<BrokenCase>& structure_cases() {
  static const std::vector<BrokenCase> cases{
      {.what = "an element that names another parent",
       .break_it =
           [](QPDF& document) { element_of(document, "H3").replaceKey("/P", root_of(document)); },
       .rules = {"structure-tree"}},
      {.what = "elements that stand for each other's content",
       .break_it = swap_slots,
       .rules = {"structure-parents"}},
      {.what = "words that belong to no element",
       .break_it = forget_content,
       .rules = {"empty-element", "structure-content"}},
      {.what = "an element of content that is not there",
       .break_it = point_nowhere,
       .rules = {"structure-content", "structure-parents"}},
      {.what = "a type that PDF does not know",
       .break_it = retyped("H3", "/Absatz"),
       .rules = {"role-name"}},
      {.what = "a standard type with another meaning",
       .break_it =
           [](QPDF& document) {
             root_of(document).replaceKey("/RoleMap", Object::parse("<< /P /Span >>"));
           },
       .rules = {"role-name"}},
      {.what = "a type of the drawing",
       .break_it = retyped("H3", "/Private"),
       .rules = {"private-element"}},
      {.what = "an empty paragraph", .break_it = add_empty_paragraph, .rules = {"empty-element"}},
      {.what = "a language by its name",
       .break_it = with("H3", "/Lang", "(japanese language)"),
       .rules = {"language-tag"}},
      {.what = "a paragraph in a paragraph",
       .break_it = retyped("Span", "/P"),
       .rules = {"nesting"}},
      {.what = "a run of letters without a paragraph",
       .break_it = retyped("H3", "/Span"),
       .rules = {"nesting"}},
      {.what = "an item without a body",
       .break_it = retyped("LBody", "/P"),
       .rules = {"list-nesting"}},
      {.what = "a caption behind the items",
       .break_it = put_caption_last,
       .rules = {"list-nesting"}},
      {.what = "two heads of a table",
       .break_it = retyped("TBody", "/THead"),
       .rules = {"table-nesting"}},
      {.what = "a paragraph in a table's row",
       .break_it = retyped("TD", "/P"),
       .rules = {"table-nesting"}},
      {.what = "contents without items",
       .break_it = retyped("TOCI", "/P"),
       .rules = {"contents-nesting"}},
      {.what = "ruby without a reading",
       .break_it = with("RT", "/S", "/Span"),
       .rules = {"ruby-nesting"}},
      {.what = "a cell that is too wide",
       .break_it = with("TD", "/A", "<< /O /Table /ColSpan 2 >>"),
       .rules = {"table-regular"}},
      {.what = "a cell that is too high",
       .break_it = with("TD", "/A", "<< /O /Table /RowSpan 2 >>"),
       .rules = {"table-regular"}},
      {.what = "a table without header cells",
       .break_it = retyped("TH", "/TD"),
       .rules = {"outline-heading", "table-heading"}},
      {.what = "a header cell that heads nothing",
       .break_it = without("TH", "/A"),
       .rules = {"table-scope"}},
      {.what = "a cell with headers that are not there",
       .break_it = with("TD", "/A", "<< /O /Table /Headers [(nowhere)] >>"),
       .rules = {"table-headers"}},
      {.what = "a cell without a header", .break_it = turn_headers, .rules = {"table-cell"}},
      {.what = "the first heading is no H1",
       .break_it = retyped("H1", "/H2"),
       .rules = {"heading-first"}},
      {.what = "a heading skips a level",
       .break_it = retyped("H3", "/H4"),
       .rules = {"heading-level"}},
      {.what = "a heading without a level",
       .break_it = retyped("H3", "/H"),
       .rules = {"heading-kind"}},
      {.what = "a figure without an alternative text",
       .break_it = without("Figure", "/Alt"),
       .rules = {"figure-text"}},
      {.what = "a figure with blanks for an alternative text",
       .break_it = with("Figure", "/Alt", "(  )"),
       .rules = {"figure-text"}},
      {.what = "a figure without its area",
       .break_it = without("Figure", "/A"),
       .rules = {"figure-area"}},
      {.what = "a figure beside the page",
       .break_it = with("Figure", "/A", "<< /O /Layout /BBox [700 10 800 20] >>"),
       .rules = {"figure-area"}},
      {.what = "a note without an identifier",
       .break_it = without("Note", "/ID"),
       .rules = {"note-id"}},
      {.what = "two elements of one identifier",
       .break_it = name_twice,
       .rules = {"element-id", "note-id"}},
      {.what = "identifiers that lead nowhere",
       .break_it = [](QPDF& document) { root_of(document).removeKey("/IDTree"); },
       .rules = {"element-id"}},
  };
  return cases;
}

}  // namespace nenpo::test
