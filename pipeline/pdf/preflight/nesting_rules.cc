#include "pdf/preflight/nesting_rules.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/text.h"
#include "pdf/preflight/structure_types.h"

namespace nenpo::pdf {
namespace {

/// An element of the type holds elements of these types only.
struct Holds {
  std::string_view type;
  std::string_view children;  // apart by blanks
  std::string_view rule;
};
constexpr std::array kHolds{
    Holds{"Table", "Caption TR THead TBody TFoot", "table-nesting"},
    Holds{"THead", "TR", "table-nesting"},
    Holds{"TBody", "TR", "table-nesting"},
    Holds{"TFoot", "TR", "table-nesting"},
    Holds{"TR", "TH TD", "table-nesting"},
    Holds{"L", "Caption L LI", "list-nesting"},
    Holds{"LI", "Lbl LBody", "list-nesting"},
    Holds{"TOC", "Caption TOC TOCI", "contents-nesting"},
    Holds{"TOCI", "Lbl Reference NonStruct P TOC", "contents-nesting"},
    Holds{"Ruby", "RB RT RP", "ruby-nesting"},
    Holds{"Warichu", "WT WP", "ruby-nesting"},
};

/// An element of the type stands in one of these types only.
struct StandsIn {
  std::string_view type;
  std::string_view parents;
  std::string_view rule;
};
constexpr std::array kStandsIn{
    StandsIn{"TR", "Table THead TBody TFoot", "table-nesting"},
    StandsIn{"THead", "Table", "table-nesting"},
    StandsIn{"TBody", "Table", "table-nesting"},
    StandsIn{"TFoot", "Table", "table-nesting"},
    StandsIn{"TH", "TR", "table-nesting"},
    StandsIn{"TD", "TR", "table-nesting"},
    StandsIn{"LI", "L", "list-nesting"},
    StandsIn{"LBody", "LI", "list-nesting"},
    StandsIn{"TOCI", "TOC", "contents-nesting"},
    StandsIn{"RB", "Ruby", "ruby-nesting"},
    StandsIn{"RT", "Ruby", "ruby-nesting"},
    StandsIn{"RP", "Ruby", "ruby-nesting"},
    StandsIn{"WT", "Warichu", "ruby-nesting"},
    StandsIn{"WP", "Warichu", "ruby-nesting"},
};

/// Parts of a line, which need a block around them (14.8.4.4). Notes, figures and formulas may
/// stand by themselves.
constexpr std::string_view kParts = "Span Quote Reference BibEntry Code Link Ruby Warichu";
constexpr std::string_view kWithoutText = "Document Part Art Sect Div";
/// What holds only parts of a line.
constexpr std::string_view kLines = "P H H1 H2 H3 H4 H5 H6 Span Quote Code Reference RB RT";

bool is_among(std::string_view type, std::string_view types) {
  for (std::size_t at = 0; (at = types.find(type, at)) != std::string_view::npos; ++at) {
    const std::size_t end = at + type.size();
    const bool begins = at == 0 || types[at - 1] == ' ';
    if (begins && (end == types.size() || types[end] == ' ')) return !type.empty();
  }
  return false;
}

std::string in_words(std::string_view type) {
  return std::string(japanese_type(type)) + "（" + std::string(type) + "）";
}

class NestingCheck {
 public:
  explicit NestingCheck(const Structure& structure)
      : structure_(structure), elements_(structure.tree.elements) {}

  void run() {
    for (const std::size_t child : elements_.front().children) {
      if (elements_[child].type == "Document" || elements_[child].type.empty()) continue;
      structure_.add("nesting", child, "が、文書（Document）の外にあります。");
    }
    for (std::size_t at = 1; at < elements_.size(); ++at) {
      check_children(at);
      check_parent(at);
      check_parts(at);
    }
  }

 private:
  void check_children(std::size_t at) {
    const std::string& type = elements_[at].type;
    const auto row = std::find_if(kHolds.begin(), kHolds.end(),
                                  [&](const Holds& holds) { return holds.type == type; });
    if (row == kHolds.end()) return;
    for (const std::size_t child : elements_[at].children) {
      const std::string& held = elements_[child].type;
      if (held.empty() || is_among(held, row->children)) continue;  // empty: rule "role-name"
      structure_.add(row->rule, child, "は、" + in_words(type) + "の中に置けません。");
    }
    if (type == "L" || type == "TOC") check_caption(at, row->rule);
    if (type == "LI") require(at, "LBody", "list-nesting");
    if (type == "Ruby") require(at, "RB", "ruby-nesting");
    if (type == "Ruby") require(at, "RT", "ruby-nesting");
  }

  void check_caption(std::size_t at, std::string_view rule) {
    const auto& children = elements_[at].children;
    for (std::size_t i = 1; i < children.size(); ++i) {
      if (elements_[children[i]].type != "Caption") continue;
      structure_.add(rule, children[i],
                     "が、" + in_words(elements_[at].type) + "の最初にありません。");
    }
  }

  void require(std::size_t at, std::string_view type, std::string_view rule) {
    const auto& children = elements_[at].children;
    const bool has = std::any_of(children.begin(), children.end(),
                                 [&](std::size_t child) { return elements_[child].type == type; });
    if (!has) structure_.add(rule, at, "に、" + in_words(type) + "がありません。");
  }

  void check_parent(std::size_t at) {
    const auto row = std::find_if(kStandsIn.begin(), kStandsIn.end(), [&](const StandsIn& stands) {
      return stands.type == elements_[at].type;
    });
    if (row == kStandsIn.end() || is_among(parent_of(at), row->parents)) return;
    if (has_children_rule(parent_of(at))) return;  // which has been said of the child
    structure_.add(row->rule, at,
                   "が、" + in_words(split(row->parents, ' ').front()) + "の外にあります。");
  }

  void check_parts(std::size_t at) {
    const Element& element = elements_[at];
    if (only_groups(element.type) && !element.contents.empty()) {
      structure_.add("nesting", at, "が、段落などを介さずに文字や図を含んでいます。");
    }
    const bool in_line =
        is_among(parent_of(at), kLines) && !element.type.empty() && !is_inline_type(element.type);
    const bool alone = is_among(parent_of(at), kWithoutText) && is_among(element.type, kParts);
    if (in_line || alone) {
      structure_.add("nesting", at, "は、" + in_words(parent_of(at)) + "の中に置けません。");
    }
  }

  static bool has_children_rule(std::string_view type) {
    return std::any_of(kHolds.begin(), kHolds.end(),
                       [&](const Holds& holds) { return holds.type == type; });
  }

  const std::string& parent_of(std::size_t at) const {
    return elements_[elements_[at].parent].type;
  }

  const Structure& structure_;
  const std::vector<Element>& elements_;
};

}  // namespace

void check_nesting(const Structure& structure) {
  if (!structure.tree.elements.empty()) NestingCheck(structure).run();
}

}  // namespace nenpo::pdf
