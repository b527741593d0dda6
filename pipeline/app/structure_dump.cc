#include "app/structure_dump.h"

#include <cstddef>
#include <map>
#include <string_view>

#include "base/text.h"
#include "model/structure_tree.h"
#include "render/structure.h"

namespace nenpo::app {
namespace {

std::string number(std::size_t page) { return std::to_string(page + 1); }

std::string pages_of(const model::StructureNode& node) {
  if (node.text.empty()) return "";
  const std::size_t first = node.places.front().page, last = node.places.back().page;
  return first == last ? number(first) : number(first) + "-" + number(last);
}

std::string words(std::string_view name, const std::string& said) {
  if (said.empty()) return "";
  return " " + std::string(name) + "=\"" + replace_all(said, "\n", "⏎") + "\"";
}

std::string attributes_of(const model::TagBegin& tag) {
  std::string said;
  if (tag.scope != model::Scope::kNone) {
    said += tag.scope == model::Scope::kColumn ? " scope=Column" : " scope=Row";
  }
  if (tag.column_span > 1) said += " columns=" + std::to_string(tag.column_span);
  if (tag.row_span > 1) said += " rows=" + std::to_string(tag.row_span);
  if (!tag.language.empty()) said += " lang=" + tag.language;
  return said + words("read", tag.expansion) + words("alt", tag.alternative_text);
}

class StructureDump {
 public:
  explicit StructureDump(const model::StructureTree& tree) : tree_(tree) {}

  std::string run() {
    for (const std::size_t child : tree_.nodes.front().children) write(child, "");
    for (const auto& [page, text] : artifacts_) {
      lines_ += number(page) + "\tArtifact\t" + text + "\n";
    }
    return std::move(lines_);
  }

 private:
  void write(std::size_t node, const std::string& indent) {
    const model::StructureNode& element = tree_.nodes[node];
    if (element.tag->role == model::Role::kArtifact) {
      if (!element.text.empty()) artifacts_[element.page] += element.text;
      return;
    }
    lines_ += pages_of(element) + "\t" + indent + render::structure_type(*element.tag) +
              attributes_of(*element.tag) + "\t" + element.text + "\n";
    for (const std::size_t child : element.children) write(child, indent + "  ");
  }

  const model::StructureTree& tree_;
  std::string lines_;
  std::map<std::size_t, std::string> artifacts_;  // by page
};

}  // namespace

std::string dump_structure(const model::Pages& pages) {
  return StructureDump(model::read_structure(pages)).run();
}

}  // namespace nenpo::app
