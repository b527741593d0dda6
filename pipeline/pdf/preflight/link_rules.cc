#include "pdf/preflight/link_rules.h"

#include <cstddef>
#include <map>
#include <string>

#include "base/text.h"
#include "pdf/preflight/entries.h"

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;

// ISO 32000-1, table 165
constexpr long long kInvisible = 1;
constexpr long long kHidden = 2;
constexpr long long kPrint = 4;
constexpr long long kNoView = 32;
constexpr long long kToggleNoView = 256;

class LinkCheck {
 public:
  LinkCheck(const Structure& structure, const Destinations& destinations)
      : structure_(structure), destinations_(destinations) {
    for (const Element& element : structure.tree.elements) {
      if (element.type != "Link") continue;
      for (const AnnotationPlace& one : element.annotations)
        linked_.emplace(one.object.getObjGen(), one.page);
    }
  }

  void run() {
    for (const CheckedPage& page : structure_.file.pages) {
      for (Object& annotation : members_of(entry_in(page.object, "/Annots")))
        check(page, annotation);
    }
  }

 private:
  void check(const CheckedPage& page, Object annotation) {
    page_ = &page;
    box_ = box_of_annotation(annotation);
    const std::string kind = name_in(annotation, "/Subtype");
    if (kind != "Link") {
      return add("annotation", "リンクでない注釈（" + kind + "）があります。");
    }
    const std::string words(trim(text_in(annotation, "/Contents")));
    name_ = words.empty() ? "リンク" : "リンク「" + words + "」";
    check_flags(annotation);
    if (words.empty()) add("link-description", name_ + "に説明（Contents）がありません。");
    const auto linked = linked_.find(annotation.getObjGen());
    if (linked == linked_.end()) {
      add("link-element", name_ + "が、構造のリンクの要素（Link）に入っていません。");
    } else if (linked->second != page.number) {
      add("link-page", name_ + "のあるページ（Pg）を、構造のリンクの要素が言っていません。");
    }
    if (!leads_somewhere(annotation)) add("destination", name_ + "の行き先がありません。");
  }

  void check_flags(Object annotation) {
    constexpr long long kConcealing = kInvisible | kHidden | kNoView | kToggleNoView;
    Object flags = annotation.getKey("/F");
    const long long value = flags.isInteger() ? flags.getIntValue() : 0;
    if ((value & kPrint) != 0 && (value & kConcealing) == 0) return;
    add("annotation-flags", name_ + "に、印刷する印（F）がないか、隠す印があります。");
  }

  bool leads_somewhere(Object annotation) {
    if (annotation.hasKey("/Dest")) return destinations_.page_of(annotation.getKey("/Dest")) != 0;
    const Object action = annotation.getKey("/A");
    if (name_in(action, "/S") == "URI") return !trim(text_in(action, "/URI")).empty();
    return name_in(action, "/S") == "GoTo" && destinations_.page_of(action) != 0;
  }

  std::optional<model::Box> box_of_annotation(Object annotation) const {
    Object area = annotation.getKey("/Rect");
    if (!area.isRectangle()) return std::nullopt;
    const auto corners = area.getArrayAsRectangle();
    return page_->from_trim({Pt{corners.llx}, Pt{corners.lly}, Pt{corners.urx}, Pt{corners.ury}});
  }

  void add(std::string_view rule, std::string message) {
    structure_.faults.add(rule, page_->number, box_, std::move(message));
  }

  const Structure& structure_;
  const Destinations& destinations_;
  std::map<QPDFObjGen, std::size_t>
      linked_;  // annotations of elements of type Link, and their pages
  const CheckedPage* page_ = nullptr;
  std::optional<model::Box> box_;
  std::string name_;
};

}  // namespace

void check_links(const Structure& structure, const Destinations& destinations) {
  LinkCheck(structure, destinations).run();
  destinations.check_names(structure.faults);
}

}  // namespace nenpo::pdf
