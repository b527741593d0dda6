#include "model/structure_tree.h"

#include <utility>
#include <variant>

namespace nenpo::model {
namespace {

/// em: where the box of a text begins above the baseline.
constexpr double kBoxAscent = 0.88;

PlacedText place_of(const GlyphRun& run, std::size_t page) {
  if (run.glyphs.empty()) return {page, {}};
  const Pt left{static_cast<double>(run.glyphs.front().x)};
  const Pt last{static_cast<double>(run.glyphs.back().x)};
  const Pt baseline{static_cast<double>(run.glyphs.front().y)};
  return {page,
          {.x = left,
           .y = baseline - run.size * kBoxAscent,
           .width = last - left + run.size * run.stretch,
           .height = run.size}};
}

class StructureReader {
 public:
  StructureReader() : open_{0} { tree_.nodes.emplace_back(); }

  void read(const Page& page, std::size_t index) {
    for (const PageItem& item : page.items) {
      if (const auto* tag = std::get_if<TagBegin>(&item)) {
        begin(*tag, index);
      } else if (std::holds_alternative<TagEnd>(item)) {
        open_.pop_back();
      } else if (const auto* run = std::get_if<GlyphRun>(&item)) {
        innermost().text += run->text;
        innermost().places.push_back(place_of(*run, index));
      }
    }
  }

  StructureTree take() { return std::move(tree_); }

 private:
  StructureNode& innermost() { return tree_.nodes[open_.back()]; }

  void begin(const TagBegin& tag, std::size_t page) {
    const std::size_t node = tree_.nodes.size();
    innermost().children.push_back(node);
    tree_.nodes.push_back({&tag, node - 1, page, {}, {}, {}});
    open_.push_back(node);
  }

  StructureTree tree_;
  std::vector<std::size_t> open_;
};

}  // namespace

StructureTree read_structure(const Pages& pages) {
  StructureReader reader;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) reader.read(pages.pages[i], i);
  return reader.take();
}

std::string text_of(const StructureTree& tree, std::size_t node) {
  const StructureNode& element = tree.nodes[node];
  if (element.tag && element.tag->role == Role::kArtifact) return "";
  std::string text = element.text;
  for (const std::size_t child : element.children) text += text_of(tree, child);
  return text;
}

}  // namespace nenpo::model
