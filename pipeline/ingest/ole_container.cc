#include "ingest/ole_container.h"

#include <algorithm>

#include "ingest/xls_bytes.h"

namespace nenpo::ingest {
namespace {

constexpr std::string_view kMagic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::size_t kHeaderSize = 512;
constexpr std::size_t kEntriesInHeader = 109;  // of the DIFAT
constexpr std::size_t kDirectoryEntrySize = 128;
constexpr std::uint32_t kMaxRegularSector = 0xFFFFFFFA;  // above are marks: end of chain, free, ...
constexpr std::uint32_t kNoEntry = 0xFFFFFFFF;
constexpr std::size_t kMaxDirectoryEntries = 1u << 16;

// Offsets in the header, [MS-CFB] 2.2.
constexpr std::size_t kSectorShiftAt = 30;
constexpr std::size_t kMiniShiftAt = 32;
constexpr std::size_t kFirstDirectorySectorAt = 48;
constexpr std::size_t kMiniCutoffAt = 56;
constexpr std::size_t kFirstMiniFatSectorAt = 60;
constexpr std::size_t kFirstDifatSectorAt = 68;
constexpr std::size_t kDifatAt = 76;

enum class ObjectType : std::uint8_t { kStorage = 1, kStream = 2, kRoot = 5 };

/// One entry of the directory, [MS-CFB] 2.6.1.
struct DirectoryEntry {
  std::string_view bytes;
  ObjectType type() const { return static_cast<ObjectType>(u8(bytes, 66)); }
  std::uint32_t left() const { return u32(bytes, 68); }
  std::uint32_t right() const { return u32(bytes, 72); }
  std::uint32_t child() const { return u32(bytes, 76); }
  std::uint32_t first_sector() const { return u32(bytes, 116); }
  std::uint64_t size() const { return u32(bytes, 120); }  // the upper half is junk in version 3
  std::string name() const;
};

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return text;
}

std::string DirectoryEntry::name() const {
  constexpr std::size_t kNameSize = 64;
  const std::size_t size = std::min<std::size_t>(u16(bytes, 64), kNameSize);
  std::string text;
  for (std::size_t at = 0; at + 2 < size; at += 2) {  // the last character is the closing NUL
    const std::uint16_t unit = u16(bytes, at);
    text.push_back(unit < 0x80 ? static_cast<char>(unit) : '?');
  }
  return upper(text);
}

}  // namespace

bool OleContainer::is_ole(std::string_view bytes) { return bytes.starts_with(kMagic); }

std::optional<OleContainer> OleContainer::open(std::string_view bytes) {
  OleContainer container(bytes);
  if (!is_ole(bytes) || !container.read_header()) return std::nullopt;
  container.read_fat();
  container.mini_fat_ = container.chain(u32(bytes, kFirstMiniFatSectorAt), bytes.size());
  if (!container.read_directory()) return std::nullopt;
  return container;
}

bool OleContainer::read_header() {
  constexpr unsigned kSmallestShift =
      7;  // 512 and 4096 byte sectors are usual; 128 still holds an entry
  constexpr unsigned kLargestShift = 20;
  if (bytes_.size() < kHeaderSize) return false;
  sector_shift_ = u16(bytes_, kSectorShiftAt);
  mini_shift_ = u16(bytes_, kMiniShiftAt);
  mini_cutoff_ = u32(bytes_, kMiniCutoffAt);
  return sector_shift_ >= kSmallestShift && sector_shift_ <= kLargestShift && mini_shift_ >= 2 &&
         mini_shift_ < sector_shift_;
}

std::uint64_t OleContainer::sector_count() const { return (bytes_.size() >> sector_shift_) + 1; }

/// Sector 0 stands behind the header, which takes a whole sector. The last one may be cut short.
std::string_view OleContainer::sector(std::uint32_t index) const {
  const std::uint64_t header = std::max<std::uint64_t>(kHeaderSize, 1ull << sector_shift_);
  const std::uint64_t at = header + (std::uint64_t{index} << sector_shift_);
  return at < bytes_.size() ? bytes_.substr(at, 1ull << sector_shift_) : std::string_view{};
}

void OleContainer::read_fat() {
  const auto add = [this](std::uint32_t index) {
    if (index <= kMaxRegularSector) fat_sectors_.push_back(index);
  };
  for (std::size_t i = 0; i < kEntriesInHeader; ++i) add(u32(bytes_, kDifatAt + 4 * i));
  std::uint32_t next = u32(bytes_, kFirstDifatSectorAt);
  const std::size_t entries = (std::size_t{1} << sector_shift_) / 4 - 1;
  for (std::uint64_t steps = 0; next <= kMaxRegularSector && steps < sector_count(); ++steps) {
    const std::string_view difat = sector(next);
    if (difat.empty() || fat_sectors_.size() > sector_count()) break;
    for (std::size_t i = 0; i < entries; ++i) add(u32(difat, 4 * i));
    next = u32(difat, 4 * entries);
  }
}

std::uint32_t OleContainer::after(std::uint32_t sector_index) const {
  const std::uint32_t per_sector = (1u << sector_shift_) / 4;
  const std::uint32_t block = sector_index / per_sector;
  if (block >= fat_sectors_.size()) return kNoEntry;
  const std::string_view fat = sector(fat_sectors_[block]);
  const std::size_t at = std::size_t{4} * (sector_index % per_sector);
  return at + 4 <= fat.size() ? u32(fat, at) : kNoEntry;
}

/// The bytes of a chain of sectors, at most `limit`. A chain that runs in a circle ends with the
/// file's size.
std::string OleContainer::chain(std::uint32_t first, std::uint64_t limit) const {
  std::string content;
  std::uint32_t next = first;
  for (std::uint64_t steps = 0; next <= kMaxRegularSector && steps < sector_count(); ++steps) {
    const std::string_view part = sector(next);
    if (part.empty() || content.size() >= limit) break;
    content += part.substr(0, limit - content.size());
    next = after(next);
  }
  return content;
}

std::string OleContainer::mini_chain(std::uint32_t first, std::uint64_t limit) const {
  const std::uint64_t count = (mini_stream_.size() >> mini_shift_) + 1;
  std::string content;
  std::uint32_t next = first;
  for (std::uint64_t steps = 0; next < count && steps < count; ++steps) {
    const std::uint64_t at = std::uint64_t{next} << mini_shift_;
    if (at >= mini_stream_.size() || content.size() >= limit) break;
    const std::uint64_t size = std::min<std::uint64_t>(1ull << mini_shift_, limit - content.size());
    content += std::string_view(mini_stream_).substr(at, size);
    if (std::size_t{4} * next + 4 > mini_fat_.size()) break;
    next = u32(mini_fat_, std::size_t{4} * next);
  }
  return content;
}

/// The entries of a folder are a tree; walked here without trusting that it is one.
bool OleContainer::read_directory() {
  const std::string directory =
      chain(u32(bytes_, kFirstDirectorySectorAt), kMaxDirectoryEntries * kDirectoryEntrySize);
  const std::size_t count = directory.size() / kDirectoryEntrySize;
  if (count == 0) return false;
  const auto entry_at = [&directory](std::size_t index) {
    return DirectoryEntry{
        std::string_view(directory).substr(index * kDirectoryEntrySize, kDirectoryEntrySize)};
  };
  const DirectoryEntry root = entry_at(0);
  read_mini_stream(root.first_sector(), root.size());
  std::vector<bool> seen(count, false);
  std::vector<std::uint32_t> waiting{root.child()};
  while (!waiting.empty()) {
    const std::uint32_t index = waiting.back();
    waiting.pop_back();
    if (index >= count || seen[index]) continue;
    seen[index] = true;
    const DirectoryEntry entry = entry_at(index);
    if (entry.type() == ObjectType::kStream) {
      entries_.push_back({entry.name(), entry.first_sector(), entry.size()});
    }
    waiting.insert(waiting.end(), {entry.left(), entry.right()});
  }
  return true;
}

void OleContainer::read_mini_stream(std::uint32_t first_sector, std::uint64_t size) {
  mini_stream_ = chain(first_sector, size);
}

const OleContainer::Entry* OleContainer::find(std::string_view name) const {
  const std::string wanted = upper(std::string(name));
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&wanted](const Entry& entry) { return entry.name == wanted; });
  return found == entries_.end() ? nullptr : &*found;
}

std::optional<OleStream> OleContainer::stream(std::string_view name) const {
  const Entry* entry = find(name);
  if (entry == nullptr) return std::nullopt;
  OleStream content;
  content.bytes = entry->size < mini_cutoff_ ? mini_chain(entry->first_sector, entry->size)
                                             : chain(entry->first_sector, entry->size);
  content.complete = content.bytes.size() == entry->size;
  return content;
}

}  // namespace nenpo::ingest
