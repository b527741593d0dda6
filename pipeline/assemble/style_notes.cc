#include "assemble/style_parts.h"

namespace nenpo::assemble {

void read_part(StyleKeys& keys, model::NoteStyle& note) {
  keys.read("text", note.text);
  keys.read("text_indent", note.text_indent);
  keys.read("before", note.before);
}

void read_part(StyleKeys& keys, model::NoteMarkStyle& mark) {
  keys.read("size", mark.size);
  keys.read("rise", mark.rise);
}

void read_part(StyleKeys& keys, model::FootnoteStyle& footnote) {
  keys.read("text", footnote.text);
  keys.read("text_indent", footnote.text_indent);
  keys.read("gap", footnote.gap);
  keys.read("rule", footnote.rule);
  keys.read("rule_length", footnote.rule_length);
  keys.read("below_rule", footnote.below_rule);
}

}  // namespace nenpo::assemble
