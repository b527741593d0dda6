#include "ingest/xls_globals.h"

#include <map>
#include <utility>

#include "ingest/xls_bytes.h"
#include "ingest/xls_record.h"

namespace nenpo::ingest {
namespace {

constexpr std::size_t kHeadSize = 4;
constexpr std::uint16_t kBoldWeight = 600;  // 400 is normal, 700 bold
constexpr std::uint16_t kStruckFlag = 0x0008;
/// No record has font number 4: numbers above it count one less. [MS-XLS] 2.5.129.
constexpr std::size_t kMissingFontNumber = 4;

/// The XF records as they stand, before the formats they name are known.
struct RawStyle {
  std::uint16_t font = 0;
  std::uint16_t format_id = 0;
};

class GlobalsReader {
 public:
  explicit GlobalsReader(package::Budget& budget) : budget_(budget) {}

  bool read(std::string_view stream) {
    XlsRecords records(stream, 0);
    while (auto record = records.next()) {
      if (record->type == XlsRecordType::kEof) {
        globals_.complete = !texts_cut_;
        break;
      }
      if (!take(*record)) return false;
      if (globals_.encrypted) break;  // what follows is scrambled
    }
    resolve_styles();
    return true;
  }

  XlsGlobals globals() { return std::move(globals_); }

 private:
  bool take(const XlsRecord& record) {
    switch (record.type) {
      case XlsRecordType::kFilePass:
        globals_.encrypted = true;
        break;
      case XlsRecordType::kDateMode:
        globals_.epoch = u16(record.data(), 0) == 1 ? Epoch::k1904 : Epoch::k1900;
        break;
      case XlsRecordType::kBoundSheet:
        take_sheet(record);
        break;
      case XlsRecordType::kFont:
        take_font(record.data());
        break;
      case XlsRecordType::kFormat:
        take_format(record);
        break;
      case XlsRecordType::kXf:
        raw_styles_.push_back({u16(record.data(), 0), u16(record.data(), 2)});
        break;
      case XlsRecordType::kSst:
        return take_texts(record);
      default:
        break;  // of no meaning for the values
    }
    return true;
  }

  /// BoundSheet8, [MS-XLS] 2.4.28.
  void take_sheet(const XlsRecord& record) {
    constexpr std::uint8_t kWorksheet = 0;
    constexpr std::size_t kNameAt = 6;
    if (u8(record.data(), 5) != kWorksheet) return;
    XlsSheetEntry entry;
    entry.offset = u32(record.data(), 0);
    switch (u8(record.data(), 4) & 0x03) {
      case 1:
        entry.visibility = model::Visibility::kHidden;
        break;
      case 2:
        entry.visibility = model::Visibility::kVeryHidden;
        break;
      default:
        break;
    }
    XlsTextReader reader(record.parts);
    reader.skip(kNameAt);
    entry.name = read_short_xls_string(reader);
    globals_.sheets.push_back(std::move(entry));
  }

  void take_font(std::string_view data) {
    globals_.fonts.push_back({u16(data, 6) >= kBoldWeight, (u16(data, 2) & kStruckFlag) != 0});
  }

  void take_format(const XlsRecord& record) {
    XlsTextReader reader(record.parts);
    const std::uint16_t id = reader.read_u16();
    format_codes_[id] = read_xls_string(reader);
  }

  /// SST, [MS-XLS] 2.4.265. The number of texts it claims is not believed: they are read as far as
  /// they go.
  bool take_texts(const XlsRecord& record) {
    XlsTextReader reader(record.parts);
    reader.skip(kHeadSize);
    const std::uint32_t claimed = reader.read_u32();
    while (globals_.texts.size() < claimed && !reader.at_end()) {
      XlsText text = read_rich_xls_string(reader);
      if (reader.failed()) break;
      if (!budget_.draw_text(text.text.size() + sizeof(XlsText))) return false;
      globals_.texts.push_back(std::move(text));
    }
    texts_cut_ = globals_.texts.size() < claimed;
    return true;
  }

  void resolve_styles() {
    std::map<std::string, std::uint32_t, std::less<>> known{{"General", 0}};
    for (const RawStyle& raw : raw_styles_) {
      const auto own = format_codes_.find(raw.format_id);
      const std::string code =
          own != format_codes_.end() ? own->second : std::string(builtin_format(raw.format_id));
      const auto next = static_cast<std::uint32_t>(globals_.format_codes.size());
      const auto [entry, added] = known.emplace(code, next);
      if (added) {
        globals_.format_codes.push_back(code);
        globals_.formats.emplace_back(code);
      }
      globals_.styles.push_back({entry->second, raw.font});
    }
  }

  package::Budget& budget_;
  XlsGlobals globals_;
  std::vector<RawStyle> raw_styles_;
  std::map<std::uint16_t, std::string> format_codes_;
  bool texts_cut_ = false;
};

}  // namespace

XlsStyle XlsGlobals::style(std::size_t index) const {
  return index < styles.size() ? styles[index] : XlsStyle{};
}

XlsFont XlsGlobals::font(std::size_t number) const {
  const std::size_t index = number > kMissingFontNumber ? number - 1 : number;
  return index < fonts.size() ? fonts[index] : XlsFont{};
}

std::optional<XlsGlobals> read_xls_globals(std::string_view stream, package::Budget& budget) {
  GlobalsReader reader(budget);
  if (!reader.read(stream)) return std::nullopt;
  return reader.globals();
}

}  // namespace nenpo::ingest
