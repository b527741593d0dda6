#include <algorithm>
#include <string>
#include <string_view>

#include "assemble/style_parts.h"

namespace nenpo::assemble {
namespace {

template <typename Value>
void read_written(StyleKeys& keys, std::string_view key, Value& value) {
  if (keys.has(key)) keys.read(key, value);
}

/// [row.band], [sheet.cover]: a table for each kind. `read` is called with its keys and name.
template <typename Read>
void for_each_kind(StyleKeys& file, std::string_view key, std::string_view what,
                   std::string_view example, const Read& read) {
  const toml::table* kinds = file.keys().table(key);
  if (kinds == nullptr) return;
  for (const auto& [kind, node] : *kinds) {
    if (const toml::table* table = node.as_table()) {
      read(*file.below(*table), std::string(kind.str()));
      continue;
    }
    file.keys().refuse(static_cast<int>(node.source().begin.line),
                       std::string(what) + "「" + std::string(kind.str()) + "」は、[" +
                           std::string(key) + ".名前] の下に書いてください。例：[" +
                           std::string(key) + "." + std::string(example) + "]");
  }
}

void read_part(StyleKeys& keys, model::RowStyle& row) {
  keys.read("gap", row.gap);
  keys.read("rule", row.rule);
  read_written(keys, "before", row.before);
  read_written(keys, "after", row.after);
}

void read_part(StyleKeys& keys, model::SheetShape& shape) {
  using Kind = model::SheetShape::Kind;
  keys.read_word(
      "kind", shape.kind,
      Words<Kind>{
          {"rectangle", Kind::kRectangle}, {"rule", Kind::kRule}, {"circle", Kind::kCircle}});
  keys.read_signed("x", shape.box.x);
  keys.read_signed("y", shape.box.y);
  keys.read_positive("width", shape.box.width);
  keys.read_positive("height", shape.box.height);
  keys.read("colour", shape.colour);
  read_written(keys, "radius", shape.radius);
  if (shape.kind == Kind::kCircle && shape.box.width != shape.box.height) {
    keys.refuse("height", "円（circle）の height は width と同じ長さにしてください。");
  }
}

void read_place(StyleKeys& keys, model::FrameStyle& frame) {
  keys.read("name", frame.name);
  keys.read("x", frame.box.x);
  keys.read("y", frame.box.y);
  keys.read_positive("width", frame.box.width);
  keys.read_positive("height", frame.box.height);
  if (keys.has("looks")) keys.read("looks", frame.looks);
  keys.read_optional_word("align", frame.align,
                          Words<model::FrameAlign>{{"top", model::FrameAlign::kTop},
                                                   {"middle", model::FrameAlign::kMiddle},
                                                   {"bottom", model::FrameAlign::kBottom}});
  read_written(keys, "below", frame.below);
  read_written(keys, "gap", frame.gap);
  if (keys.has("columns")) keys.read_positive("columns", frame.columns);
  read_written(keys, "column_gap", frame.column_gap);
  keys.read("grows_up", frame.grows_up);
}

void read_part(StyleKeys& keys, model::FrameStyle& frame) {
  read_place(keys, frame);
  keys.read("fill", frame.fill);
  keys.read("frame", frame.frame);
  keys.read("side_rule", frame.side_rule);
  keys.read("rule_above", frame.rule_above);
  keys.read("rule_below", frame.rule_below);
  keys.read_optional_word("ground", frame.ground,
                          Words<model::FrameGround>{{"box", model::FrameGround::kBox},
                                                    {"content", model::FrameGround::kContent}});
  read_written(keys, "pad_x", frame.pad_x);
  read_written(keys, "pad_top", frame.pad_top);
  read_written(keys, "pad_bottom", frame.pad_bottom);
}

/// What stands beside the paper is lost, and so is what has no room between its pads.
void check_room(StyleKeys& keys, const model::FrameStyle& frame, const model::PaperSize& paper) {
  constexpr Pt kRounding{0.01};  // sums of millimetres
  const model::Box& box = frame.box;
  if (box.x + box.width > paper.width + kRounding) {
    keys.refuse("width", "枠「" + frame.name +
                             "」が紙の横にはみ出します。x と width の和を紙の幅以下に"
                             "してください。");
  }
  if (box.y + box.height > paper.height + kRounding) {
    keys.refuse("height", "枠「" + frame.name +
                              "」が紙の下にはみ出します。y と height の和を紙の高さ以下"
                              "にしてください。");
  }
  const Pt gaps = frame.column_gap * (frame.columns - 1);
  if (frame.pad_x * 2 + gaps >= box.width || frame.pad_top + frame.pad_bottom >= box.height) {
    keys.refuse("name",
                "枠「" + frame.name +
                    "」に文字の入る所がありません。pad_x、pad_top、pad_bottom、column_gap を"
                    "小さくするか、width と height を大きくしてください。");
  }
}

/// Only frames that were written before it: so no frame waits for itself.
void check_names(StyleKeys& keys, const model::FrameStyle& frame,
                 const std::vector<model::FrameStyle>& before, const toml::table* looks) {
  const auto is_named = [&](const std::string& name) {
    return std::any_of(before.begin(), before.end(),
                       [&](const model::FrameStyle& other) { return other.name == name; });
  };
  if (is_named(frame.name)) {
    keys.refuse("name", "枠「" + frame.name + "」が2つあります。別の名前にしてください。");
  }
  if (!frame.below.empty() && !is_named(frame.below)) {
    keys.refuse("below",
                "「" + frame.below + "」という枠は、枠「" + frame.name +
                    "」より前にありません。below には、先に書いた枠の名前を書いてください。");
  }
  for (const std::string& look : frame.looks) {
    if (looks != nullptr && looks->contains(look)) continue;
    keys.refuse("looks", "「" + look + "」という体裁がありません。[look." + look +
                             "] を加えるか、looks の名前を直してください。");
  }
}

void read_layout(StyleKeys& keys, const model::PageStyle& page, const toml::table* looks,
                 model::SheetStyle& layout) {
  model::PaperSize paper{page.width, page.height};
  if (keys.has("page_width") || keys.has("page_height")) {
    keys.read_positive("page_width", paper.width);
    keys.read_positive("page_height", paper.height);
    layout.paper = paper;
  }
  for (const toml::table* shape : keys.keys().tables("shape")) {
    read_part(*keys.below(*shape), layout.shapes.emplace_back());
  }
  for (const toml::table* table : keys.keys().tables("frame")) {
    const auto part = keys.below(*table);
    model::FrameStyle frame;
    read_part(*part, frame);
    check_room(*part, frame, paper);
    check_names(*part, frame, layout.frames, looks);
    layout.frames.push_back(std::move(frame));
  }
  keys.read("counted", layout.counted);
  keys.read("folio", layout.folio);
  if (!layout.folio) return;
  keys.read("folio_x", layout.folio_at.x);
  keys.read("folio_y", layout.folio_at.y);
}

}  // namespace

void read_parts(StyleKeys& file, model::SheetStyles& styles) {
  for_each_kind(file, "row", "列の種類", "band", [&](StyleKeys& keys, const std::string& kind) {
    read_part(keys, styles.rows[kind] = {});
  });
}

void read_layouts(StyleKeys& file, model::Style& style) {
  const toml::table* looks = file.keys().table("look");
  for_each_kind(file, "sheet", "紙面", "cover", [&](StyleKeys& keys, const std::string& name) {
    read_layout(keys, style.page, looks, style.sheets.layouts[name]);
  });
}

}  // namespace nenpo::assemble
