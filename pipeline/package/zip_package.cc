#include "package/zip_package.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

#include "base/c_ptr.h"
#include "package/zip_directory.h"

namespace nenpo::package {
namespace {

using ZipPtr = CPtr<zip_t, zip_discard>;
using ZipFilePtr = CPtr<zip_file_t, zip_fclose>;

/// A part that occurs twice is no part: nobody can say which one was meant.
struct Part {
  zip_uint64_t index = 0;
  bool duplicate = false;
};

}  // namespace

std::string comparable_name(std::string_view name) {
  std::string text(name);
  for (char& c : text)
    c = c == '\\' ? '/' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  text.erase(0, text.find_first_not_of('/'));
  return text;
}

struct ZipPackage::Content {
  Budget* budget = nullptr;
  ZipPtr archive;
  std::map<std::string, Part, std::less<>> parts;
  ZipTrouble trouble = ZipTrouble::kNone;

  void open(std::string_view bytes);
  ZipTrouble list();
  ZipTrouble unpack(zip_file_t* file, std::uint64_t packed,
                    const std::function<bool(std::string_view)>& take) const;
};

void ZipPackage::Content::open(std::string_view bytes) {
  trouble = ZipTrouble::kCorrupt;
  if (has_overlapping_entries(bytes)) return;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) {
    archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (archive == nullptr) zip_source_free(source);
  }
  zip_error_fini(&error);
  if (archive != nullptr) trouble = list();
}

ZipTrouble ZipPackage::Content::list() {
  const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    if (!budget->draw_part()) return ZipTrouble::kTooLarge;
    const auto index = static_cast<zip_uint64_t>(i);
    const char* name = zip_get_name(archive.get(), index, ZIP_FL_ENC_RAW);
    if (name == nullptr) return ZipTrouble::kCorrupt;
    const auto [at, added] = parts.try_emplace(comparable_name(name), Part{index, false});
    if (!added) at->second.duplicate = true;
  }
  return ZipTrouble::kNone;
}

ZipTrouble ZipPackage::Content::unpack(zip_file_t* file, std::uint64_t packed,
                                       const std::function<bool(std::string_view)>& take) const {
  std::array<char, 1 << 16> buffer{};
  std::uint64_t unpacked = 0;
  while (true) {
    const zip_int64_t size = zip_fread(file, buffer.data(), buffer.size());
    if (size < 0) return ZipTrouble::kCorrupt;
    if (size == 0) return ZipTrouble::kNone;
    unpacked += static_cast<std::uint64_t>(size);
    if (!budget->draw_bytes(static_cast<std::uint64_t>(size)) || !budget->in_time())
      return ZipTrouble::kTooLarge;
    if (!Budget::is_plausible_ratio(packed, unpacked)) return ZipTrouble::kTooLarge;
    if (!take({buffer.data(), static_cast<std::size_t>(size)})) return ZipTrouble::kStopped;
  }
}

ZipPackage::ZipPackage(std::string_view bytes, Budget& budget)
    : content_(std::make_unique<Content>()) {
  content_->budget = &budget;
  content_->open(bytes);
}
ZipPackage::~ZipPackage() = default;
ZipPackage::ZipPackage(ZipPackage&&) noexcept = default;
ZipPackage& ZipPackage::operator=(ZipPackage&&) noexcept = default;

ZipTrouble ZipPackage::trouble() const { return content_->trouble; }

bool ZipPackage::has(std::string_view part) const {
  return content_->parts.contains(comparable_name(part));
}

std::vector<std::string> ZipPackage::parts() const {
  std::vector<std::string> names;
  for (const auto& [name, part] : content_->parts) names.push_back(name);
  return names;
}

ZipTrouble ZipPackage::read(std::string_view part,
                            const std::function<bool(std::string_view)>& take) const {
  if (content_->trouble != ZipTrouble::kNone) return content_->trouble;
  const auto found = content_->parts.find(comparable_name(part));
  if (found == content_->parts.end()) return ZipTrouble::kMissing;
  if (found->second.duplicate) return ZipTrouble::kCorrupt;
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(content_->archive.get(), found->second.index, 0, &stat) != 0)
    return ZipTrouble::kCorrupt;
  if (stat.encryption_method != ZIP_EM_NONE) return ZipTrouble::kEncrypted;
  const ZipFilePtr file(zip_fopen_index(content_->archive.get(), found->second.index, 0));
  if (file == nullptr) return ZipTrouble::kCorrupt;
  return content_->unpack(file.get(), stat.comp_size, take);
}

ZipTrouble ZipPackage::read(std::string_view part, std::string& content) const {
  return read(part, [&](std::string_view piece) {
    content += piece;
    return true;
  });
}

}  // namespace nenpo::package
