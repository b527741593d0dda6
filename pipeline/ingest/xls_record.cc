#include "ingest/xls_record.h"

#include "ingest/xls_bytes.h"

namespace nenpo::ingest {
namespace {

constexpr std::size_t kHeadSize = 4;  // type and size, two bytes each

}  // namespace

std::optional<std::string_view> XlsRecords::take(XlsRecordType& type) {
  if (next_ >= stream_.size() || stream_.size() - next_ < kHeadSize) return std::nullopt;
  const std::size_t size = u16(stream_, next_ + 2);
  if (stream_.size() - next_ - kHeadSize < size) return std::nullopt;
  type = static_cast<XlsRecordType>(u16(stream_, next_));
  const std::string_view data = stream_.substr(next_ + kHeadSize, size);
  next_ += kHeadSize + size;
  return data;
}

std::optional<XlsRecord> XlsRecords::next() {
  XlsRecord record;
  record.offset = next_;
  const auto data = take(record.type);
  if (!data) return std::nullopt;
  record.parts.push_back(*data);
  for (;;) {
    const std::size_t before = next_;
    XlsRecordType type{};
    const auto part = take(type);
    if (!part || type != XlsRecordType::kContinue) {
      next_ = before;
      return record;
    }
    record.parts.push_back(*part);
  }
}

}  // namespace nenpo::ingest
