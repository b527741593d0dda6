#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <system_error>
#include <utility>
#include <variant>

#include "base/text.h"
#include "digest/sha256.h"
#include "ingest/file_bytes.h"
#include "ingest/file_finding.h"
#include "ingest/prose_file.h"
#include "ingest/read_workbook.h"
#include "picture/inspect.h"

namespace nenpo::ingest {
namespace {

namespace fs = std::filesystem;

constexpr int kMaxFolderDepth = 16;

std::string extension_of(const std::string& name) {
  std::string extension = fs::path(name).extension().string();
  for (char& c : extension) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return extension;
}

template <std::size_t Size>
bool is_one_of(const std::string& extension, const std::array<std::string_view, Size>& extensions) {
  return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

bool is_picture(const std::string& extension) {
  constexpr std::array<std::string_view, 9> kPictures{".png", ".jpg",  ".jpeg", ".gif", ".bmp",
                                                      ".tif", ".tiff", ".svg",  ".webp"};
  return is_one_of(extension, kPictures);
}

/// What the pages can show of a picture; its name may be that of another format.
std::shared_ptr<const model::PictureFile> read_picture(std::string_view bytes,
                                                       const std::string& name,
                                                       const fs::path& path,
                                                       const std::string& sha256,
                                                       Findings& findings) {
  auto found = picture::inspect(bytes);
  if (const auto* fault = std::get_if<picture::Fault>(&found)) {
    findings.push_back(unreadable_picture(name, fault->message, fault->remedy));
    return nullptr;
  }
  auto& file = std::get<model::PictureFile>(found);
  file.file = name;
  file.path = path.string();
  file.sha256 = sha256;
  return std::make_shared<const model::PictureFile>(std::move(file));
}

bool is_spreadsheet_name(const std::string& extension) {
  constexpr std::array<std::string_view, 6> kSpreadsheets{".xlsx", ".xlsm", ".xls",
                                                          ".ods",  ".csv",  ".tsv"};
  return is_one_of(extension, kSpreadsheets);
}

/// Lock files of Excel (~$) and LibreOffice (.~lock), dotfiles, and what Windows leaves in folders
/// by itself.
bool is_passed_over(const std::string& file_name) {
  return file_name.starts_with("~$") || file_name.starts_with('.') || file_name == "Thumbs.db" ||
         file_name == "desktop.ini";
}

bool is_readable_name(std::string_view name) {
  return !first_invalid_utf8(name) && std::none_of(name.begin(), name.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  });
}

/// The name with everything that a report cannot show replaced.
std::string shown_name(std::string_view name) {
  std::string shown;
  for (const char32_t c : to_utf32(name)) append_utf8(shown, c < 0x20 || c == 0x7F ? U'\uFFFD' : c);
  return shown;
}

Finding unreadable_name(std::string_view name) {
  return {.code = "invalid-encoding",
          .severity = Severity::kError,
          .place = {.file = shown_name(name), .sheet = {}, .at = {}},
          .message =
              "ファイル名またはフォルダー名に、読めない文字（文字化けや改行など）があるため読み込み"
              "ません。",
          .remedy = "名前を付け直してください（例：様式1_環境局.xlsx）。",
          .related = {}};
}

/// Walks an edition's folder and takes in what it finds.
class FolderReader {
 public:
  FolderReader(fs::path root, Findings& findings) : root_(std::move(root)), findings_(findings) {}

  Submitted read() {
    list("", 0);
    std::sort(files_.begin(), files_.end());
    for (const std::string& name : files_) take_in(name);
    return std::move(submitted_);
  }

 private:
  /// Notes the files below a folder by their names relative to the root.
  void list(const std::string& folder, int depth) {
    std::error_code error;
    fs::directory_iterator entry(root_ / folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error))
      list_entry(*entry, folder, depth);
    if (error) findings_.push_back(unreadable_file(folder, FileTrouble::kUnreadable));
  }

  void list_entry(const fs::directory_entry& entry, const std::string& folder, int depth) {
    const std::string file_name = entry.path().filename().string();
    const std::string name = folder.empty() ? file_name : folder + "/" + file_name;
    if (is_passed_over(file_name)) return;
    if (!is_readable_name(file_name)) return findings_.push_back(unreadable_name(name));
    std::error_code error;
    const fs::file_type type = entry.symlink_status(error).type();
    if (type != fs::file_type::directory) return files_.push_back(name);
    const bool looks_like_file = is_spreadsheet_name(extension_of(file_name));
    if (looks_like_file) return findings_.push_back(unreadable_file(name, FileTrouble::kFolder));
    if (depth >= kMaxFolderDepth) {
      return findings_.push_back(too_large(name, "フォルダーの重なりが深すぎます。"));
    }
    list(name, depth + 1);
  }

  void take_in(const std::string& name) {
    const std::string extension = extension_of(name);
    const bool in_prose = name.starts_with("prose/");
    const bool prose = in_prose && extension == ".md";
    const bool table = is_spreadsheet_name(extension);
    auto bytes = read_bytes(root_ / name, Links::kRefuse);
    if (const auto* trouble = std::get_if<FileTrouble>(&bytes)) {
      return findings_.push_back(unreadable_file(name, *trouble));
    }
    const auto& content = std::get<std::string>(bytes);
    submitted_.inputs.push_back({.file = name, .sha256 = digest::sha256(content)});
    if (prose) {
      if (auto file = read_prose(content, name, findings_))
        submitted_.prose.push_back(std::move(*file));
    } else if (table && !in_prose) {
      if (auto book = read_workbook_bytes(content, name, findings_))
        submitted_.workbooks.push_back(std::move(*book));
    } else if (is_picture(extension)) {
      auto picture =
          read_picture(content, name, root_ / name, submitted_.inputs.back().sha256, findings_);
      if (picture) submitted_.pictures.push_back(std::move(picture));
    } else if (!table) {
      submitted_.inputs.pop_back();
      findings_.push_back(unsupported_format(name, "この種類のファイルは提出物として扱いません。",
                                             Instead::kOriginalWorkbook));
    }
  }

  fs::path root_;
  Findings& findings_;
  std::vector<std::string> files_;
  Submitted submitted_;
};

}  // namespace

Submitted read_edition_folder(const fs::path& folder, Findings& findings) {
  return FolderReader(folder, findings).read();
}

}  // namespace nenpo::ingest
