#include "pdf/preflight/structure_types.h"

#include <algorithm>
#include <array>

namespace nenpo::pdf {
namespace {

enum class Kind {
  kGroup,   // holds elements only
  kBlock,   // a block of text, or one that readers accept as such
  kInline,  // within a line
};
struct StructureType {
  std::string_view name;
  Kind kind;
  std::string_view japanese;
};

/// PDF 1.7, tables 333 to 340.
constexpr std::array kTypes{
    StructureType{"Document", Kind::kGroup, "文書"},
    StructureType{"Part", Kind::kGroup, "部"},
    StructureType{"Art", Kind::kGroup, "記事"},
    StructureType{"Sect", Kind::kGroup, "節"},
    StructureType{"Div", Kind::kGroup, "区分"},
    StructureType{"BlockQuote", Kind::kBlock, "引用"},
    StructureType{"Caption", Kind::kBlock, "図表の題"},
    StructureType{"TOC", Kind::kGroup, "目次"},
    StructureType{"TOCI", Kind::kGroup, "目次の項目"},
    StructureType{"Index", Kind::kGroup, "索引"},
    StructureType{"NonStruct", Kind::kBlock, "構造でない要素"},
    StructureType{"Private", Kind::kBlock, "作業用の要素"},
    StructureType{"P", Kind::kBlock, "段落"},
    StructureType{"H", Kind::kBlock, "見出しH"},
    StructureType{"H1", Kind::kBlock, "見出しH1"},
    StructureType{"H2", Kind::kBlock, "見出しH2"},
    StructureType{"H3", Kind::kBlock, "見出しH3"},
    StructureType{"H4", Kind::kBlock, "見出しH4"},
    StructureType{"H5", Kind::kBlock, "見出しH5"},
    StructureType{"H6", Kind::kBlock, "見出しH6"},
    StructureType{"L", Kind::kGroup, "箇条書き"},
    StructureType{"LI", Kind::kGroup, "箇条書きの項目"},
    StructureType{"Lbl", Kind::kInline, "行頭の記号"},
    StructureType{"LBody", Kind::kBlock, "箇条書きの本文"},
    StructureType{"Table", Kind::kGroup, "表"},
    StructureType{"TR", Kind::kGroup, "表の行"},
    StructureType{"TH", Kind::kBlock, "表の見出しセル"},
    StructureType{"TD", Kind::kBlock, "表のセル"},
    StructureType{"THead", Kind::kGroup, "表の頭"},
    StructureType{"TBody", Kind::kGroup, "表の本体"},
    StructureType{"TFoot", Kind::kGroup, "表の脚"},
    StructureType{"Span", Kind::kInline, "語句"},
    StructureType{"Quote", Kind::kInline, "引用句"},
    StructureType{"Note", Kind::kInline, "注"},
    StructureType{"Reference", Kind::kInline, "参照"},
    StructureType{"BibEntry", Kind::kInline, "文献"},
    StructureType{"Code", Kind::kInline, "コード"},
    StructureType{"Link", Kind::kInline, "リンク"},
    StructureType{"Annot", Kind::kInline, "注釈"},
    StructureType{"Ruby", Kind::kInline, "ルビ"},
    StructureType{"RB", Kind::kInline, "ルビの親文字"},
    StructureType{"RT", Kind::kInline, "ルビの読み"},
    StructureType{"RP", Kind::kInline, "ルビの括弧"},
    StructureType{"Warichu", Kind::kInline, "割注"},
    StructureType{"WT", Kind::kInline, "割注の文字"},
    StructureType{"WP", Kind::kInline, "割注の括弧"},
    StructureType{"Figure", Kind::kInline, "図"},
    StructureType{"Formula", Kind::kInline, "数式"},
    StructureType{"Form", Kind::kInline, "入力欄"},
};

const StructureType* find(std::string_view name) {
  const auto found = std::find_if(kTypes.begin(), kTypes.end(),
                                  [name](const StructureType& type) { return type.name == name; });
  return found == kTypes.end() ? nullptr : &*found;
}

bool is_of(std::string_view name, Kind kind) {
  const StructureType* type = find(name);
  return type != nullptr && type->kind == kind;
}

}  // namespace

bool is_standard_type(std::string_view type) { return find(type) != nullptr; }
bool only_groups(std::string_view type) { return is_of(type, Kind::kGroup); }
bool is_inline_type(std::string_view type) { return is_of(type, Kind::kInline); }

int heading_level(std::string_view type) {
  const bool numbered = type.size() == 2 && type[0] == 'H' && type[1] >= '1' && type[1] <= '6';
  return numbered ? type[1] - '0' : 0;
}

std::string_view japanese_type(std::string_view type) {
  const StructureType* found = find(type);
  return found == nullptr ? "要素" : found->japanese;
}

}  // namespace nenpo::pdf
