#include "assemble/style_parts.h"

namespace nenpo::assemble {
namespace {

/// What stands beside the paper is lost.
void check_type_area(StyleKeys& keys, const model::PageStyle& page) {
  if (page.inner + page.line_length > page.width) {
    keys.refuse(
        "line_length",
        "版面が紙の横にはみ出します。inner と line_length の和を width 以下にしてください。");
  }
  if (page.top + page.leading * page.lines > page.height) {
    keys.refuse("lines",
                "版面が紙の下にはみ出します。top と、leading の lines 倍との和を height 以下に"
                "してください。");
  }
}

}  // namespace

void read_part(StyleKeys& keys, model::PageStyle& page) {
  keys.read_positive("width", page.width);
  keys.read_positive("height", page.height);
  keys.read_word(
      "sides", page.sides,
      Words<model::Sides>{{"single", model::Sides::kSingle}, {"facing", model::Sides::kFacing}});
  keys.read("inner", page.inner);
  keys.read("top", page.top);
  keys.read_positive("line_length", page.line_length);
  keys.read_positive("leading", page.leading);
  keys.read_positive("lines", page.lines);
  check_type_area(keys, page);
}

void read_part(StyleKeys& keys, model::FootStyle& foot) {
  keys.read("top", foot.top);
  keys.read_word("place", foot.place,
                 Words<model::FolioPlace>{{"outside", model::FolioPlace::kOutside},
                                          {"centre", model::FolioPlace::kCentre}});
  keys.read("folio", foot.folio);
  keys.read("running_title", foot.running_title);
  keys.read("gap", foot.gap);
  if (keys.has("before_folio")) keys.read("before_folio", foot.before_folio);
  if (keys.has("after_folio")) keys.read("after_folio", foot.after_folio);
  keys.read("side", foot.side);
  if (foot.side) {
    keys.read("side_inset", foot.side_inset);
    keys.read("goes_on", foot.goes_on);
  }
}

void read_part(StyleKeys& keys, model::HeadStyle& head) {
  keys.read("top", head.top);
  keys.read("label", head.label);
  keys.read("name", head.name);
  keys.read("continued", head.continued);
  keys.read("chapter", head.chapter);
  keys.read("gap", head.gap);
  keys.read("inset", head.inset);
  keys.read("continued_by", head.continued_by);
}

void read_part(StyleKeys& keys, model::ColumnsStyle& columns) {
  keys.read("gap", columns.gap);
  keys.read("rule", columns.rule);
}

void read_part(StyleKeys& keys, model::ContentsStyle& contents) {
  keys.read("chapter", contents.chapter);
  keys.read("section", contents.section);
  keys.read("number", contents.number);
  keys.read("page", contents.page);
  keys.read("chapter_page", contents.chapter_page);
  keys.read("text_at", contents.text_at);
  keys.read("leader_end", contents.leader_end);
  keys.read("leader_start", contents.leader_start);
  keys.read("chapter_before", contents.chapter_before);
  keys.read("chapter_after", contents.chapter_after);
  keys.read("section_height", contents.section_height);
  keys.read("leader", contents.leader);
  keys.read_positive("leader_pitch", contents.leader_pitch);
  keys.read("depth", contents.depth);
}

void read_part(StyleKeys& keys, model::CoverStyle& cover) {
  keys.read("fill", cover.fill);
  keys.read("rule_colour", cover.rule_colour);
  keys.read("rule_width", cover.rule_width);
  keys.read("side", cover.side);
  keys.read("top", cover.top);
  keys.read("height", cover.height);
  keys.read("text_inset", cover.text_inset);
  keys.read("publisher", cover.publisher);
  keys.read("title", cover.title);
  keys.read("term", cover.term);
  keys.read("year", cover.year);
  keys.read("issued", cover.issued);
  keys.read("publisher_top", cover.publisher_top);
  keys.read("title_top", cover.title_top);
  keys.read("term_gap", cover.term_gap);
  keys.read("columns_height", cover.columns_height);
  keys.read("year_inset", cover.year_inset);
  keys.read("year_bottom", cover.year_bottom);
  keys.read("issued_top", cover.issued_top);
}

void read_part(StyleKeys& keys, model::ColophonStyle& colophon) {
  keys.read("text", colophon.text);
  keys.read("rule", colophon.rule);
  keys.read("pad", colophon.pad);
}

}  // namespace nenpo::assemble
