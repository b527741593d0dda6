#include "pdf/preflight/element_tree.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"
#include "pdf/preflight/entries.h"
#include "pdf/preflight/structure_types.h"

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;

constexpr std::string_view kRule = "structure-tree";
constexpr std::size_t kShownLetters = 20;

/// Walks without recursion: no depth of a tree may exhaust the stack.
class TreeReader {
 public:
  TreeReader(const CheckedFile& file, Faults& faults)
      : file_(file), faults_(faults), root_(file.document->getRoot().getKey("/StructTreeRoot")) {}

  ElementTree run() {
    if (!root_.isDictionary()) return {};
    roles_ = root_.getKey("/RoleMap");
    tree_.elements.push_back({.object = root_,
                              .written = "",
                              .type = "",
                              .children = {},
                              .contents = {},
                              .annotations = {}});
    read_kids(0);
    while (!waiting_.empty()) {
      const auto [object, parent] = waiting_.back();
      waiting_.pop_back();
      read(object, parent);
    }
    say_pages();
    return std::move(tree_);
  }

 private:
  void read(Object object, std::size_t parent) {
    if (object.isIndirect() && !seen_.insert(object.getObjGen()).second) {
      return faults_.add(kRule, "同じ要素が構造の木に二度あります。");
    }
    const std::size_t at = tree_.elements.size();
    const std::string written = name_in(object, "/S");
    tree_.elements.push_back({.object = object,
                              .written = written,
                              .type = standard_type(written),
                              .parent = parent,
                              .page = file_.page_number(object.getKey("/Pg")),
                              .children = {},
                              .contents = {},
                              .annotations = {}});
    tree_.elements[parent].children.push_back(at);
    if (!object.getKey("/P").isSameObjectAs(tree_.elements[parent].object)) {
      faults_.add(kRule, tree_.elements[at].page, std::nullopt,
                  "要素" + written + "が、自分を含む要素を親としていません。");
    }
    read_kids(at);
  }

  /// Elements wait in reverse, so that the first is read next.
  void read_kids(std::size_t at) {
    std::vector<Object> elements;
    for (Object& kid : members_of(tree_.elements[at].object.getKey("/K"))) {
      if (kid.isDictionary() && kid.hasKey("/S")) {
        elements.push_back(kid);
      } else {
        read_item(kid, at);
      }
    }
    for (auto kid = elements.rbegin(); kid != elements.rend(); ++kid)
      waiting_.push_back({*kid, at});
  }

  void read_item(Object& kid, std::size_t at) {
    Element& element = tree_.elements[at];
    if (kid.isInteger()) return add_content(element, element.object, kid, Object::newNull());
    if (kid.isDictionary() && kid.getKey("/MCID").isInteger()) {
      Object with_page = kid.hasKey("/Pg") ? kid : element.object;
      return add_content(element, with_page, kid.getKey("/MCID"), kid.getKey("/Stm"));
    }
    if (kid.isDictionary() && kid.getKey("/Obj").isDictionary()) {
      Object with_page = kid.hasKey("/Pg") ? kid : element.object;
      const std::size_t page = file_.page_number(with_page.getKey("/Pg"));
      element.annotations.push_back({kid.getKey("/Obj"), page});
      if (element.page == 0) element.page = page;
      return;
    }
    faults_.add(kRule, element.page, std::nullopt,
                "要素" + element.written + "の中身として読めないものがあります。");
  }

  void add_content(Element& element, Object with_page, Object mcid, Object stream) {
    const Object page = with_page.getKey("/Pg");
    const std::size_t number = file_.page_number(page);
    const bool in_stream = stream.isStream();
    element.contents.push_back({in_stream ? stream.getObjGen() : page.getObjGen(),
                                static_cast<int>(mcid.getIntValue()), number});
    if (element.page == 0) element.page = number;
  }

  /// Follows the role map as far as it leads (14.8.4), in circles never.
  std::string standard_type(std::string type) const {
    for (std::set<std::string> seen; !is_standard_type(type);) {
      if (!seen.insert(type).second) return "";
      type = name_in(roles_, "/" + type);
    }
    return type;
  }

  /// An element without a page of its own stands where the first thing in it stands.
  void say_pages() {
    for (std::size_t at = tree_.elements.size(); at-- > 0;) {
      Element& element = tree_.elements[at];
      for (const std::size_t child : element.children) {
        if (element.page == 0) element.page = tree_.elements[child].page;
      }
    }
  }

  const CheckedFile& file_;
  Faults& faults_;
  Object root_;
  Object roles_;
  ElementTree tree_;
  std::set<QPDFObjGen> seen_;
  std::vector<std::pair<Object, std::size_t>> waiting_;  // elements with their parents
};

const MarkedContent* find(const CheckedFile& file, const ContentPlace& place) {
  const auto owner = file.marked.find(place.owner);
  if (owner == file.marked.end()) return nullptr;
  const auto content = owner->second.find(place.mcid);
  return content == owner->second.end() ? nullptr : &content->second;
}

/// The element and all that it holds, in reading order.
std::vector<std::size_t> within(const ElementTree& tree, std::size_t element) {
  std::vector<std::size_t> found;
  std::vector<std::size_t> waiting{element};
  while (!waiting.empty()) {
    found.push_back(waiting.back());
    waiting.pop_back();
    const auto& children = tree.elements[found.back()].children;
    waiting.insert(waiting.end(), children.rbegin(), children.rend());
  }
  return found;
}

model::Box joined(const model::Box& a, const model::Box& b) {
  const Pt left = std::min(a.x, b.x);
  const Pt top = std::min(a.y, b.y);
  return {left, top, std::max(a.x + a.width, b.x + b.width) - left,
          std::max(a.y + a.height, b.y + b.height) - top};
}

std::string shortened(std::string_view text) {
  const std::u32string letters = to_utf32(trim(text));
  if (letters.size() <= kShownLetters) return to_utf8(letters);
  return to_utf8(letters.substr(0, kShownLetters)) + "…";
}

/// 表の見出しセル「指標」: its type with its own words, or those that stand for it.
std::string words_for(const Structure& structure, std::size_t at) {
  const Element& element = structure.tree.elements[at];
  std::string words(japanese_type(element.type));
  if (element.type.empty()) words += element.written;
  std::string said = text_entry(element, "/Alt");
  if (said.empty()) said = text_of(structure.file, structure.tree, at);
  said = shortened(said);
  return said.empty() ? words : words + "「" + said + "」";
}

}  // namespace

ElementTree read_elements(const CheckedFile& file, Faults& faults) {
  return TreeReader(file, faults).run();
}

void Structure::add(std::string_view rule, std::size_t element, std::string_view said) const {
  faults.add(rule, tree.elements[element].page, box_of(file, tree, element),
             words_for(*this, element) + std::string(said));
}

std::string text_of(const CheckedFile& file, const ElementTree& tree, std::size_t element) {
  std::string text;
  for (const std::size_t at : within(tree, element)) {
    const std::string& type = tree.elements[at].type;
    if (type == "RT" || type == "RP") continue;
    for (const ContentPlace& place : tree.elements[at].contents) {
      if (const MarkedContent* content = find(file, place)) text += content->text;
    }
  }
  return text;
}

std::optional<model::Box> box_of(const CheckedFile& file, const ElementTree& tree,
                                 std::size_t element) {
  std::optional<model::Box> box;
  for (const std::size_t at : within(tree, element)) {
    for (const ContentPlace& place : tree.elements[at].contents) {
      const MarkedContent* content = find(file, place);
      if (content == nullptr || !content->box || place.page != tree.elements[element].page) {
        continue;
      }
      box = box ? joined(*box, *content->box) : *content->box;
    }
  }
  return box;
}

QPDFObjectHandle attribute_of(const Element& element, std::string_view owner,
                              const std::string& key) {
  for (Object& attributes : members_of(entry_in(element.object, "/A"))) {
    if (!attributes.isDictionary() || name_in(attributes, "/O") != owner) continue;
    if (attributes.hasKey(key)) return attributes.getKey(key);
  }
  return Object::newNull();
}

std::string text_entry(const Element& element, const std::string& key) {
  return std::string(trim(text_in(element.object, key)));
}

}  // namespace nenpo::pdf
