#include "pdf/preflight/parent_rules.h"

#include <map>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <string>
#include <utility>
#include <vector>

#include "pdf/preflight/entries.h"

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;
/// Of a content stream: which element each of its marked contents belongs to, by the tree.
using Owners = std::map<int, std::size_t>;

constexpr std::string_view kParents = "structure-parents";
constexpr std::string_view kContent = "structure-content";

class ParentCheck {
 public:
  explicit ParentCheck(const Structure& structure)
      : structure_(structure), elements_(structure.tree.elements) {
    Object tree = entry_in(elements_.front().object, "/ParentTree");
    if (!tree.isDictionary()) return;
    for (const auto& [key, entry] :
         QPDFNumberTreeObjectHelper(tree, *structure.file.document, false)) {
      parents_.emplace(key, entry);
    }
  }

  void run() {
    for (std::size_t at = 1; at < elements_.size(); ++at) {
      for (const ContentPlace& place : elements_[at].contents) note(place, at);
      for (const AnnotationPlace& one : elements_[at].annotations) check_annotation(one.object, at);
    }
    for (const auto& [owner, contents] : owned_) check_stream(owner, contents);
    for (const auto& [owner, marked] : structure_.file.marked) check_marked(owner, marked);
  }

 private:
  void note(const ContentPlace& place, std::size_t at) {
    const auto [known, is_new] = owned_[place.owner].emplace(place.mcid, at);
    if (!is_new) structure_.add(kContent, at, "の中身が、ほかの要素のものでもあります。");
    const auto stream = structure_.file.marked.find(place.owner);
    const bool stands =
        stream != structure_.file.marked.end() && stream->second.contains(place.mcid);
    if (place.page == 0 || !stands)
      structure_.add(kContent, at, "の中身がどのページにもありません。");
  }

  void check_annotation(Object annotation, std::size_t at) {
    Object key = entry_in(annotation, "/StructParent");
    const auto found = key.isInteger() ? parents_.find(key.getIntValue()) : parents_.end();
    if (found != parents_.end() && found->second.isSameObjectAs(elements_[at].object)) return;
    structure_.add(kParents, at, "を、そのリンクの場所から逆に引けません。");
  }

  /// Each slot of a content stream's entry leads to the element whose content it is, and is void
  /// where the tree knows of none.
  void check_stream(const QPDFObjGen& owner, const Owners& contents) {
    Object holder = structure_.file.document->getObject(owner);
    if (holder.isStream()) holder = holder.getDict();
    Object key = entry_in(holder, "/StructParents");
    const auto found = key.isInteger() ? parents_.find(key.getIntValue()) : parents_.end();
    const auto slots = found == parents_.end() || !found->second.isArray()
                           ? std::vector<Object>()
                           : found->second.getArrayAsVector();
    for (const auto& [mcid, at] : contents) {
      const bool leads =
          mcid >= 0 && static_cast<std::size_t>(mcid) < slots.size() &&
          Object(slots[static_cast<std::size_t>(mcid)]).isSameObjectAs(elements_[at].object);
      if (!leads) structure_.add(kParents, at, "を、その中身から逆に引けません。");
    }
    check_slots(owner, slots, contents);
  }

  void check_slots(const QPDFObjGen& owner, const std::vector<Object>& slots,
                   const Owners& contents) {
    for (std::size_t mcid = 0; mcid < slots.size(); ++mcid) {
      if (Object(slots[mcid]).isNull() || contents.contains(static_cast<int>(mcid))) continue;
      structure_.faults.add(
          kParents, page_of(owner), std::nullopt,
          "構造の木にない要素が、内容の" + std::to_string(mcid) + "番から引かれています。");
    }
  }

  void check_marked(const QPDFObjGen& owner, const MarkedContents& marked) {
    const auto known = owned_.find(owner);
    for (const auto& [mcid, content] : marked) {
      if (known != owned_.end() && known->second.contains(mcid)) continue;
      structure_.faults.add(kContent, content.page, content.box,
                            "「" + content.text + "」が、構造のどの要素にも属しません。");
    }
  }

  std::size_t page_of(const QPDFObjGen& owner) const {
    const auto found = structure_.file.page_numbers.find(owner);
    return found == structure_.file.page_numbers.end() ? 0 : found->second;
  }

  const Structure& structure_;
  const std::vector<Element>& elements_;
  std::map<long long, Object> parents_;
  std::map<QPDFObjGen, Owners> owned_;
};

}  // namespace

void check_parents(const Structure& structure) {
  if (!structure.tree.elements.empty()) ParentCheck(structure).run();
}

}  // namespace nenpo::pdf
