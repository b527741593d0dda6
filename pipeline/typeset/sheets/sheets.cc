#include "typeset/sheets/sheets.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

#include "typeset/blocks/rounded_box.h"
#include "typeset/sheets/frame_setter.h"

namespace nenpo::typeset {
namespace {

/// A layout with a frame of this name goes on over further sheets when a table that stands alone in
/// a frame is too high for it. The frame says which of them it is: 1/2.
constexpr std::string_view kSheetNumber = "sheet-number";
constexpr std::string_view kRunning = "running";

void draw_shape(Piece& page, const model::SheetShape& shape) {
  using Kind = model::SheetShape::Kind;
  const model::Box& box = shape.box;
  if (shape.kind == Kind::kRectangle) {
    if (shape.radius == Pt{}) return fill(page, box, shape.colour);
    model::Path rounded = rounded_box(box, shape.radius);
    rounded.fill = shape.colour;
    page.items.emplace_back(std::move(rounded));
    return;
  }
  const model::Point centre{box.x + box.width / 2, box.y + box.height / 2};
  if (shape.kind == Kind::kCircle) {
    page.items.emplace_back(model::Circle{
        .centre = centre, .radius = box.width / 2, .width = Pt{}, .colour = shape.colour});
  } else if (box.width >= box.height) {
    draw_rule(page, {box.x, centre.y}, {box.x + box.width, centre.y}, {box.height, shape.colour});
  } else {
    draw_rule(page, {centre.x, box.y}, {centre.x, box.y + box.height}, {box.width, shape.colour});
  }
}

class SheetSetting {
 public:
  /// The sheet `number`, from 0, of those that the blocks need.
  SheetSetting(const model::GridSheet& sheet, const model::SheetStyle& style, std::size_t number,
               Setting& setting)
      : sheet_(sheet), style_(style), number_(number), setting_(setting) {}

  Piece set() {
    Piece page;
    page.kind = PieceKind::kFullPage;
    page.from = sheet_.from;
    page.counted = style_.counted;
    page.paper = style_.paper;
    if (style_.folio) {
      page.folio =
          std::make_shared<const PrintedFolio>(PrintedFolio{*style_.folio, style_.folio_at});
    }
    check_frames();
    set_frames();
    if (setting_.failure) return page;
    draw_grounds(page);
    put_frames(page);
    return page;
  }

  /// How many sheets the blocks need, once it is set.
  std::size_t count() const { return count_; }

 private:
  const model::Frame* blocks_of(const std::string& name) const {
    const auto found = std::find_if(sheet_.frames.begin(), sheet_.frames.end(),
                                    [&](const model::Frame& frame) { return frame.name == name; });
    return found != sheet_.frames.end() ? &*found : nullptr;
  }

  void check_frames() {
    for (const model::Frame& frame : sheet_.frames) {
      if (style_of(frame.name) == nullptr) {
        fail("枠「" + frame.name + "」がありません。[[sheet." + sheet_.layout +
             ".frame]] に name = \"" + frame.name + "\" の枠を加えてください。");
      } else if (blocks_of(frame.name) != &frame) {
        fail("枠「" + frame.name + "」が2回使われています。1つにまとめてください。");
      }
    }
  }

  void fail(const std::string& reason) {
    if (setting_.failure) return;
    setting_.failure = Failure{"組版", setting_.style.name,
                               "紙面「" + sheet_.layout + "」（" + sheet_.from.file + "の" +
                                   std::to_string(sheet_.from.line) + "行）：" + reason};
  }

  /// A table that goes on is one table over all its sheets: what is said on each of them is read
  /// before it on the first, and behind it on the last.
  void put_frames(Piece& page) {
    bool before = true;
    for (const model::Frame& frame : sheet_.frames) {
      if (is_running(frame)) {
        put_repeated(frame.name, page);
      } else if (frame.name == divided_) {
        put_repeated(kSheetNumber, page);
        put(frame.name, page);
        before = false;
      } else if (number_ == (before ? 0 : count_ - 1)) {
        put(frame.name, page);
      } else {
        put_repeated(frame.name, page);
      }
    }
  }

  void put(std::string_view name, Piece& page) {
    const auto set = frames_.find(name);
    if (set != frames_.end()) set->second.put(page);
  }

  /// No chapter begins with what is repeated, and no link leads to it.
  void put_repeated(std::string_view name, Piece& page) {
    Piece repeated;
    put(name, repeated);
    repeated.chapter.clear();
    std::erase_if(repeated.items, [](const model::PageItem& item) {
      return std::holds_alternative<model::Anchor>(item);
    });
    as_artifact(
        page, [&] { put_into(page, std::move(repeated), Pt{}, Pt{}); },
        model::ArtifactKind::kHeader);
  }

  const model::FrameStyle* style_of(std::string_view name) const {
    const auto found =
        std::find_if(style_.frames.begin(), style_.frames.end(),
                     [&](const model::FrameStyle& style) { return style.name == name; });
    return found != style_.frames.end() ? &*found : nullptr;
  }

  void set_frames() {
    for (const model::FrameStyle& style : style_.frames) {
      const model::Frame* frame = blocks_of(style.name);
      if (frame == nullptr || frame->blocks.empty()) continue;
      Pt top = style.box.y;
      const auto above = frames_.find(style.below);
      if (above != frames_.end()) top = std::max(top, above->second.foot() + style.gap);
      auto set = frames_.try_emplace(style.name, sheet_, *frame, style, top, setting_).first;
      if (setting_.failure) return;
      if (goes_on(*frame)) divide(set->second, *frame);
    }
  }

  bool goes_on(const model::Frame& frame) const {
    const bool table =
        frame.blocks.size() == 1 && std::holds_alternative<model::Table>(frame.blocks.front());
    return table && style_of(kSheetNumber) != nullptr;
  }

  void divide(FrameSetter& set, const model::Frame& frame) {
    count_ = set.divide(number_);
    if (count_ == 1) return;
    divided_ = frame.name;
    const std::string place = std::to_string(number_ + 1) + "/" + std::to_string(count_);
    place_ = {std::string(kSheetNumber),
              {model::Paragraph{{model::Text{place, false, {}}}, sheet_.from}},
              sheet_.from};
    const model::FrameStyle& style = *style_of(kSheetNumber);
    frames_.try_emplace(style.name, sheet_, place_, style, style.box.y, setting_);
  }

  void draw_grounds(Piece& page) {
    as_artifact(page, [&] {
      for (const model::SheetShape& shape : style_.shapes) draw_shape(page, shape);
      for (const model::FrameStyle& style : style_.frames) {
        const auto set = frames_.find(style.name);
        if (set != frames_.end()) set->second.draw_ground(page);
      }
    });
  }

  const model::GridSheet& sheet_;
  const model::SheetStyle& style_;
  std::size_t number_;
  Setting& setting_;
  std::size_t count_ = 1;
  std::string divided_;                                     // the frame that goes on
  model::Frame place_;                                      // 1/2
  std::map<std::string, FrameSetter, std::less<>> frames_;  // those with blocks
};

}  // namespace

Pieces set_sheet(const model::GridSheet& sheet, Setting& setting) {
  const auto& layouts = setting.setter.style().sheets.layouts;
  const auto layout = layouts.find(sheet.layout);
  if (layout == layouts.end()) {
    fail_without(setting, "sheet." + sheet.layout);
    return {};
  }
  Pieces pages;
  for (std::size_t number = 0, count = 1; number < count && !setting.failure; ++number) {
    const int figures = setting.figures;
    SheetSetting setter(sheet, layout->second, number, setting);
    pages.push_back(setter.set());
    count = setter.count();
    if (number == 0) continue;
    // What stands on every sheet was counted, and what is wrong with it said, on the first.
    setting.figures = figures;
    pages.back().findings.clear();
  }
  return pages;
}

bool is_running(const model::Frame& frame) { return frame.name.starts_with(kRunning); }

const model::Style* look_style(const std::string& name, Setting& setting) {
  const auto& looks = setting.setter.style().looks;
  const auto look = looks.find(name);
  if (look != looks.end()) return look->second.get();
  fail_without(setting, "look." + name);
  return nullptr;
}

int growing_boxes(const model::Blocks& blocks) {
  int count = 0;
  for (const model::Block& block : blocks) {
    if (const auto* callout = std::get_if<model::Callout>(&block)) count += callout->grows ? 1 : 0;
    if (const auto* look = std::get_if<model::Look>(&block)) count += growing_boxes(look->blocks);
  }
  return count;
}

}  // namespace nenpo::typeset
