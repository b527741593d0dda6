#include "typeset/progress/ledger_items.h"

#include <string_view>
#include <utility>

#include "base/text.h"

namespace nenpo::typeset {
namespace {

LedgerMark mark_of(char32_t first) {
  if (first == U'●') return LedgerMark::kBullet;
  if (first >= U'①' && first <= U'⑳') return LedgerMark::kNumber;
  if (first == U'・') return LedgerMark::kDot;
  return first == U'【' ? LedgerMark::kSubhead : LedgerMark::kNone;
}

bool hangs(const LedgerItem& item) { return !item.sign.empty(); }

}  // namespace

LedgerItem ledger_item(model::Inlines text) {
  LedgerItem item;
  auto* first = text.empty() ? nullptr : std::get_if<model::Text>(&text.front());
  if (first != nullptr && !first->text.empty()) {
    const auto character = decode_utf8(first->text, 0);
    item.mark = mark_of(character.value);
    const bool stays = item.mark == LedgerMark::kNone || item.mark == LedgerMark::kSubhead;
    if (!stays) {
      item.sign = first->text.substr(0, character.size);
      first->text = trim(std::string_view(first->text).substr(character.size));
    }
  }
  item.text = std::move(text);
  return item;
}

void ItemTags::begin(Piece& piece, const LedgerItem& item) {
  if (!hangs(item)) {
    close(piece);
    open_tag(piece, model::Role::kParagraph);
    return;
  }
  if (!in_list_) open_tag(piece, model::Role::kList);
  in_list_ = true;
  open_tag(piece, model::Role::kListItem);
  open_tag(piece, model::Role::kLabel);
}

void ItemTags::begin_text(Piece& piece, const LedgerItem& item) {
  if (!hangs(item)) return;
  close_tag(piece);
  open_tag(piece, model::Role::kListBody);
  open_tag(piece, model::Role::kParagraph);
}

void ItemTags::end(Piece& piece, const LedgerItem& item) {
  close_tag(piece);
  if (!hangs(item)) return;
  close_tag(piece);
  close_tag(piece);
}

void ItemTags::close(Piece& piece) {
  if (in_list_) close_tag(piece);
  in_list_ = false;
}

}  // namespace nenpo::typeset
