#include "ingest/xls_comments.h"

#include <algorithm>

#include "ingest/review_comment.h"
#include "ingest/xls_bytes.h"
#include "ingest/xls_text.h"

namespace nenpo::ingest {

void XlsComments::take_obj(const XlsRecord& record) {
  constexpr std::uint16_t kCommonData = 0x15;  // FtCmo, always the first part of an OBJ
  if (u16(record.data(), 0) == kCommonData) object_ = u16(record.data(), 6);
}

/// TxO, [MS-XLS] 2.4.329: the characters follow in CONTINUE records, each with its own byte of
/// flags.
void XlsComments::take_txo(const XlsRecord& record) {
  constexpr std::size_t kLengthAt = 10;
  const std::size_t length = u16(record.data(), kLengthAt);
  if (length == 0 || record.parts.size() < 2) return;
  XlsTextReader reader(record.parts, 1);
  const std::size_t width = (reader.read_u8() & 1) != 0 ? 2 : 1;
  texts_[object_] = without_review(utf16_to_utf8(reader.read_characters(length, width)));
}

void XlsComments::take_note(const XlsRecord& record) {
  const std::string_view data = record.data();
  notes_[{u16(data, 0), u16(data, 2)}] = u16(data, 6);
}

void XlsComments::attach_to(model::Sheet& sheet) const {
  for (const auto& [at, object] : notes_) {
    const auto text = texts_.find(object);
    if (text == texts_.end() || text->second.empty()) continue;
    const auto cell = std::lower_bound(
        sheet.cells.begin(), sheet.cells.end(), at,
        [](const model::Cell& candidate, CellAddress wanted) { return candidate.at < wanted; });
    if (cell == sheet.cells.end() || cell->at != at) continue;
    if (cell->annotation < 0) {
      cell->annotation = static_cast<std::int32_t>(sheet.annotations.size());
      sheet.annotations.emplace_back();
    }
    sheet.annotations[static_cast<std::size_t>(cell->annotation)].comment = text->second;
  }
}

}  // namespace nenpo::ingest
