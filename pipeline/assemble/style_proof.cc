#include "assemble/style_parts.h"

namespace nenpo::assemble {

void read_part(StyleKeys& keys, model::ProofStyle& proof) {
  keys.read("scale", proof.scale);
  keys.read("margin", proof.margin);
  keys.read("head", proof.head);
  keys.read("gap", proof.gap);
  keys.read_positive("columns", proof.columns);
  keys.read("title", proof.title);
  keys.read("head_text", proof.head_text);
  keys.read("note", proof.note);
  keys.read("remark", proof.remark);
  keys.read("number", proof.number);
  keys.read("page_frame", proof.page_frame);
  keys.read("fact_frame", proof.fact_frame);
  keys.read("remark_frame", proof.remark_frame);
  keys.read("loose", proof.loose);
  keys.read("hairline", proof.hairline);
  keys.read("number_width", proof.number_width);
  keys.read("note_gap", proof.note_gap);
  keys.read_positive("line_step", proof.line_step);
  keys.read("tick", proof.tick);
  keys.read("heading", proof.heading);
  keys.read("check_heading", proof.check_heading);
  keys.read("sources_heading", proof.sources_heading);
  keys.read("remarks_heading", proof.remarks_heading);
  keys.read("loose_heading", proof.loose_heading);
  keys.read("pictures_heading", proof.pictures_heading);
  keys.read("error_word", proof.error_word);
  keys.read("warning_word", proof.warning_word);
  keys.read("info_word", proof.info_word);
  keys.read("elsewhere_word", proof.elsewhere_word);
  keys.read("page_word", proof.page_word);
  keys.read("count_word", proof.count_word);
  keys.read("none_word", proof.none_word);
  keys.read("stages", proof.stages);
  keys.read("signatures", proof.signatures);
  keys.read("signature_label", proof.signature_label);
  keys.read("signature_width", proof.signature_width);
  keys.read("signature_height", proof.signature_height);
}

}  // namespace nenpo::assemble
