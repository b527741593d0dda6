#include "render/structure.h"

#include <cstddef>
#include <set>
#include <string_view>
#include <utility>

#include "base/overloaded.h"

namespace nenpo::render {
namespace {

constexpr std::string_view kIdCharacters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:";

/// Walks over all items once and keeps the first fault.
class StructureCheck {
 public:
  explicit StructureCheck(const model::Pages& pages) : pages_(pages) {}

  Result<std::vector<TagPlan>> run() {
    for (sheet_ = 0; sheet_ < pages_.pages.size(); ++sheet_) {
      for (const model::PageItem& item : pages_.pages[sheet_].items) visit(item);
    }
    if (!open_.empty()) fail(name_of(open_.back()) + " の要素が閉じられていません。");
    if (text_outside_ && !plans_.empty()) fail("どの要素にも属さない文字があります。");
    check_destinations();
    if (failed_) return failure_;
    return std::move(plans_);
  }

 private:
  struct OpenTag {
    std::size_t plan = 0;
    model::Role role = model::Role::kSpan;
  };

  void visit(const model::PageItem& item) {
    std::visit(Overloaded{[this](const model::TagBegin& tag) { begin(tag); },
                          [this](const model::TagEnd&) { end(); },
                          [this](const model::GlyphRun&) { text(); },
                          [this](const model::Anchor& anchor) { add_anchor(anchor); },
                          [](const model::Line&) {}, [](const model::Rectangle&) {},
                          [](const model::Polyline&) {}, [](const model::Circle&) {},
                          [](const model::Path&) {}, [](const model::Image&) {}},
               item);
  }

  void begin(const model::TagBegin& tag) {
    if (!open_.empty()) {
      if (open_.back().role == model::Role::kArtifact) fail("柱・ノンブルの中に要素があります。");
      TagPlan& parent = plans_[open_.back().plan];
      (tag.role == model::Role::kArtifact ? parent.has_artifacts : parent.has_children) = true;
    }
    open_.push_back({plans_.size(), tag.role});
    plans_.emplace_back();
    if (!tag.destination.empty()) destinations_.push_back(tag.destination);
  }

  void end() {
    if (open_.empty()) return fail("始まっていない要素が閉じられています。");
    const TagPlan& plan = plans_[open_.back().plan];
    if (plan.has_text && plan.has_children) {
      fail(name_of(open_.back()) + " の要素の中で、文字と下位の要素がじかに並んでいます。");
    }
    open_.pop_back();
  }

  void text() {
    if (open_.empty()) {
      text_outside_ = true;
    } else {
      plans_[open_.back().plan].has_text = true;
    }
  }

  void add_anchor(const model::Anchor& anchor) {
    const bool plain = anchor.id.find_first_not_of(kIdCharacters) == std::string::npos;
    if (anchor.id.empty() || !plain)
      fail("リンク先の名前「" + anchor.id + "」に使えない文字があります。");
    if (!anchors_.insert(anchor.id).second) fail("リンク先「" + anchor.id + "」が二つあります。");
  }

  void check_destinations() {
    for (const model::OutlineEntry& entry : pages_.outline)
      destinations_.push_back(entry.destination);
    for (const std::string& destination : destinations_) {
      if (!anchors_.contains(destination))
        fail("リンク先「" + destination + "」がどの頁にもありません。");
    }
  }

  static std::string name_of(const OpenTag& tag) { return model::to_string(tag.role); }

  void fail(const std::string& reason) {
    if (failed_) return;
    failed_ = true;
    const bool on_page = sheet_ < pages_.pages.size();
    failure_ = {"PDFの構造の確認",
                on_page ? pages_.name + "（" + std::to_string(sheet_ + 1) + "枚目）" : pages_.name,
                reason};
  }

  const model::Pages& pages_;
  std::size_t sheet_ = 0;
  std::vector<TagPlan> plans_;
  std::vector<OpenTag> open_;
  std::set<std::string> anchors_;
  std::vector<std::string> destinations_;
  bool text_outside_ = false;
  bool failed_ = false;
  Failure failure_;
};

}  // namespace

Result<std::vector<TagPlan>> plan_structure(const model::Pages& pages) {
  return StructureCheck(pages).run();
}

std::string structure_type(const model::TagBegin& tag) {
  if (tag.role == model::Role::kArtifact) return "Private";
  if (tag.role == model::Role::kReference && !tag.destination.empty()) return "Link";
  return model::to_string(tag.role);
}

}  // namespace nenpo::render
