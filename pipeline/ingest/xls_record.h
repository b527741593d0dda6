#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace nenpo::ingest {

/// Kinds of BIFF8 records that are read; the others are passed over. [MS-XLS] 2.3.
enum class XlsRecordType : std::uint16_t {
  kFormula = 0x0006,
  kEof = 0x000A,
  kNote = 0x001C,
  kDateMode = 0x0022,
  kFilePass = 0x002F,
  kFont = 0x0031,
  kContinue = 0x003C,
  kObj = 0x005D,
  kColInfo = 0x007D,
  kBoundSheet = 0x0085,
  kMulRk = 0x00BD,
  kRString = 0x00D6,
  kXf = 0x00E0,
  kMergedCells = 0x00E5,
  kSst = 0x00FC,
  kLabelSst = 0x00FD,
  kTxO = 0x01B6,
  kNumber = 0x0203,
  kLabel = 0x0204,
  kBoolErr = 0x0205,
  kString = 0x0207,
  kRow = 0x0208,
  kRk = 0x027E,
  kFormat = 0x041E,
  kBof = 0x0809,
};

/// A record's content in one or more parts: the record itself and the CONTINUE records behind it.
/// Views into the stream.
struct XlsRecord {
  XlsRecordType type{};
  std::size_t offset = 0;  // of the record's head in the stream
  std::vector<std::string_view> parts;
  std::string_view data() const { return parts.front(); }
};

/// Takes a BIFF stream apart, record by record.
class XlsRecords {
 public:
  XlsRecords(std::string_view stream, std::size_t offset) : stream_(stream), next_(offset) {}
  /// The next record; nothing at the end of the stream or where a record is cut off.
  std::optional<XlsRecord> next();

 private:
  std::optional<std::string_view> take(XlsRecordType& type);

  std::string_view stream_;
  std::size_t next_;
};

}  // namespace nenpo::ingest
