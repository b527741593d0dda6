#include "assemble/template_pictures.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>

#include "digest/sha256.h"
#include "picture/inspect.h"

namespace nenpo::assemble {
namespace {

namespace fs = std::filesystem;

using PicturePtr = std::shared_ptr<const model::PictureFile>;

constexpr std::string_view kReading = "テンプレートの画像の読み込み";
constexpr std::array<std::string_view, 4> kExtensions{".png", ".jpg", ".jpeg", ".svg"};

bool is_picture(const fs::path& path) {
  const std::string extension = path.extension().string();
  return std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end();
}

/// Sorted, because the order of a directory is not the same everywhere.
Result<std::vector<fs::path>> pictures_below(const fs::path& folder, const std::string& shown) {
  std::error_code error;
  std::vector<fs::path> files;
  for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry->is_regular_file() && is_picture(entry->path())) files.push_back(entry->path());
  }
  if (error) return Failure{std::string(kReading), shown, "フォルダーを開けません。"};
  std::sort(files.begin(), files.end());
  return files;
}

Result<PicturePtr> read_picture(const fs::path& path, const std::string& shown) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  if (error || size > picture::kMaxPictureBytes)
    return Failure{std::string(kReading), shown, "ファイルが大きすぎるか、開けません。"};
  std::ifstream stream(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  auto found = picture::inspect(bytes);
  if (const auto* fault = std::get_if<picture::Fault>(&found))
    return Failure{std::string(kReading), shown, fault->message + fault->remedy};
  auto& file = std::get<model::PictureFile>(found);
  file.file = shown;
  file.path = path.string();
  file.sha256 = digest::sha256(bytes);
  return PicturePtr(std::make_shared<const model::PictureFile>(std::move(file)));
}

}  // namespace

Result<std::vector<PicturePtr>> read_template_pictures(const fs::path& folder,
                                                       const std::string& shown) {
  const auto files = pictures_below(folder, shown);
  if (!files) return files.error();
  std::vector<PicturePtr> pictures;
  for (const fs::path& path : *files) {
    auto picture =
        read_picture(path, shown + "/" + path.lexically_relative(folder).generic_string());
    if (!picture) return picture.error();
    pictures.push_back(std::move(*picture));
  }
  return pictures;
}

}  // namespace nenpo::assemble
