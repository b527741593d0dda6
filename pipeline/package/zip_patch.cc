#include "package/zip_patch.h"

#include <zip.h>

#include <algorithm>
#include <map>
#include <utility>

#include "base/c_ptr.h"
#include "package/zip_package.h"

namespace nenpo::package {
namespace {

using ZipPtr = CPtr<zip_t, zip_discard>;
using SourcePtr = CPtr<zip_source_t, zip_source_free>;

constexpr zip_uint16_t kFirstDosDate = 1 << 5 | 1;  // 1980-01-01

/// The archive in memory that is read and then written over. libzip 1.7.3 keeps the stretch before
/// the first change, and frees it as its own even when it belongs to the caller: so it gets a copy.
SourcePtr source_of(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  SourcePtr source(zip_source_buffer_create(nullptr, 0, 0, &error));
  zip_error_fini(&error);
  const bool copied = source != nullptr && zip_source_begin_write(source.get()) == 0 &&
                      zip_source_write(source.get(), bytes.data(), bytes.size()) ==
                          static_cast<zip_int64_t>(bytes.size()) &&
                      zip_source_commit_write(source.get()) == 0;
  return copied ? std::move(source) : nullptr;
}

ZipPtr open_archive(zip_source_t* source) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_keep(source);  // the archive owns one reference, and we read the result through ours
  ZipPtr archive(zip_open_from_source(source, 0, &error));
  zip_error_fini(&error);
  if (archive == nullptr) zip_source_free(source);
  return archive;
}

/// Puts a content in the place of entry `index`, or behind all entries.
bool put(zip_t* archive, std::optional<zip_uint64_t> index, const std::string& name,
         const std::string& content) {
  zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
  if (source == nullptr) return false;
  if (!index) {
    const zip_int64_t added = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (added < 0) {
      zip_source_free(source);
      return false;
    }
    index = static_cast<zip_uint64_t>(added);
  } else if (zip_file_replace(archive, *index, source, 0) != 0) {
    zip_source_free(source);
    return false;
  }
  return zip_set_file_compression(archive, *index, ZIP_CM_DEFLATE, 0) == 0 &&
         zip_file_set_dostime(archive, *index, 0, kFirstDosDate, 0) == 0;
}

/// libzip reads the contents when the archive is closed, so `changes` must live until then.
bool apply(zip_t* archive, const ZipChanges& changes) {
  std::map<std::string, const ZipChanges::value_type*, std::less<>> open;
  for (const auto& change : changes) open.emplace(comparable_name(change.first), &change);
  const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive, 0));
  for (zip_uint64_t index = 0; index < count; ++index) {
    const char* name = zip_get_name(archive, index, ZIP_FL_ENC_RAW);
    if (name == nullptr) return false;
    const auto change = open.find(comparable_name(name));
    if (change == open.end()) continue;
    const auto& content = change->second->second;
    const bool done =
        content ? put(archive, index, name, *content) : zip_delete(archive, index) == 0;
    if (!done) return false;
    open.erase(change);
  }
  return std::all_of(open.begin(), open.end(), [&](const auto& change) {
    const auto& [name, content] = *change.second;
    return !content || put(archive, {}, name, *content);
  });
}

std::optional<std::string> content_of(zip_source_t* source) {
  if (zip_source_open(source) != 0) return {};
  std::string bytes;
  char buffer[1 << 16];
  zip_int64_t size = 0;
  while ((size = zip_source_read(source, buffer, sizeof(buffer))) > 0)
    bytes.append(buffer, static_cast<std::size_t>(size));
  zip_source_close(source);
  if (size < 0) return {};
  return bytes;
}

}  // namespace

std::optional<std::string> patch_zip(std::string_view bytes, const ZipChanges& changes) {
  if (bytes.empty()) return {};  // libzip would begin a new archive
  const SourcePtr source = source_of(bytes);
  if (source == nullptr) return {};
  ZipPtr archive = open_archive(source.get());
  if (archive == nullptr || !apply(archive.get(), changes)) return {};
  if (zip_close(archive.get()) != 0) return {};
  static_cast<void>(archive.release());  // closing has freed it
  return content_of(source.get());
}

}  // namespace nenpo::package
