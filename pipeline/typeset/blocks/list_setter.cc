#include "typeset/blocks/list_setter.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"

namespace nenpo::typeset {
namespace {

constexpr Pt kRounding{0.001};
constexpr std::string_view kConsequence = "⇒";

/// An item that begins with ⇒ hangs on it instead of a bullet: its text without it.
std::optional<model::Inlines> behind_consequence(const model::ListItem& item) {
  if (!item.mark.empty() || item.text.empty()) return std::nullopt;
  const auto* first = std::get_if<model::Text>(&item.text.front());
  if (first == nullptr || !first->text.starts_with(kConsequence)) return std::nullopt;
  model::Inlines text = item.text;
  auto& words = std::get<model::Text>(text.front()).text;
  words = std::string(trim(words.substr(kConsequence.size())));
  return text;
}

class ListSetting {
 public:
  explicit ListSetting(Setting& setting)
      : setting_(setting), style_(setting.style.list), text_(setting.style.paragraph.text) {}

  Pieces set(const std::vector<model::ListItem>& items, Pt edge, std::size_t level) {
    Pieces pieces;
    const Numbers numbers = numbers_of(items);
    for (const auto& item : items) {
      Pieces item_pieces = set_item(item, numbers, edge, level);
      if (level == 0 && !pieces.empty()) item_pieces.front().before = style_.item_gap;
      append(pieces, std::move(item_pieces));
    }
    if (pieces.empty()) return pieces;
    open_before(pieces.front(), model::Role::kList);
    close_tag(pieces.back());
    return pieces;
  }

 private:
  /// Of the numbers of one list.
  struct Numbers {
    Pt widest;
    Pt indent;  // of the text behind them
  };

  Numbers numbers_of(const std::vector<model::ListItem>& items) {
    Numbers numbers{{}, style_.number_indent};
    for (const auto& item : items) {
      if (!item.mark.empty()) numbers.widest = std::max(numbers.widest, mark_of(item, 0).to);
    }
    if (numbers.widest > numbers.indent + kRounding) {
      numbers.indent = hanging_room(numbers.widest, text_);
    }
    return numbers;
  }

  TextLine mark_of(const model::ListItem& item, std::size_t level) {
    if (behind_consequence(item)) {
      return setting_.setter.set_plain(std::string(kConsequence), text_, {}, item.from);
    }
    return setting_.setter.set_plain(item.mark.empty() ? bullet(level) : item.mark,
                                     mark_style(item), {}, item.from);
  }

  const model::TextStyle& mark_style(const model::ListItem& item) const {
    return item.mark.empty() && style_.bullet ? *style_.bullet : text_;
  }

  const std::string& bullet(std::size_t level) const {
    static const std::string kNone;
    if (style_.bullets.empty()) return kNone;
    return style_.bullets[std::min(level, style_.bullets.size() - 1)];
  }

  Pieces set_item(const model::ListItem& item, const Numbers& numbers, Pt edge, std::size_t level) {
    const bool numbered = !item.mark.empty();
    const Pt indent = numbered ? numbers.indent : style_.text_indent;
    auto lines = setting_.setter.set(
        behind_consequence(item).value_or(item.text), text_,
        {.line_length = setting_.line_length, .first_indent = {}, .rest_indent = edge + indent},
        item.from);
    if (lines.empty()) lines.emplace_back();
    Pieces pieces = pieces_of_lines(std::move(lines), text_, setting_, model::Role::kParagraph,
                                    Pt{}, item.from);
    open_before(pieces.front(), model::Role::kListBody);
    TextLine mark = mark_of(item, level);
    const Pt at = numbered ? edge + numbers.widest - mark.to : edge + (indent - mark.to) / 2;
    add_mark(pieces.front(), std::move(mark), at, mark_style(item));
    if (!item.children.empty()) {
      pieces.back().keep = Keep::kMust;  // not left alone by all that it announces
      const Pt inner = edge + style_.child_indent + indent - style_.text_indent;
      append(pieces, set(item.children, inner, level + 1));
    }
    close_tag(pieces.back());
    close_tag(pieces.back());
    return pieces;
  }

  /// The tags of an item: LI { Lbl, LBody { P } }, with children LBody { P, L }.
  void add_mark(Piece& first, TextLine mark, Pt x, const model::TextStyle& style) {
    const Pt top = (text_.leading - style.leading) / 2;
    Piece head;
    open_tag(head, model::Role::kListItem);
    open_tag(head, model::Role::kLabel);
    place(head, std::move(mark), x, top + setting_.setter.baseline(style));
    close_tag(head);
    put_before(first, std::move(head.items));
  }

  Setting& setting_;
  const model::ListStyle& style_;
  const model::TextStyle& text_;
};

}  // namespace

Pieces set_list(const model::List& list, Pt shift, Setting& setting) {
  Pieces pieces = ListSetting(setting).set(list.items, shift, 0);
  if (pieces.empty()) return pieces;
  pieces.front().before = setting.style.list.before;
  pieces.back().after = setting.style.list.after;
  return pieces;
}

}  // namespace nenpo::typeset
