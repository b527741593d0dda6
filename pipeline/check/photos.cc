#include <map>
#include <set>
#include <string>

#include "check/column.h"
#include "base/file_names.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

/// The files of an edition, as named and as somebody may have meant them.
class FileNames {
 public:
  explicit FileNames(const model::Edition& edition) {
    for (const model::InputFile& input : edition.inputs) {
      names_.insert(file_key(input.file));
      similar_.emplace(similar_file_key(input.file), input.file);
      by_base_name_.emplace(department_key(input.file), input.file);
    }
  }

  bool has(const std::string& file) const { return names_.contains(file_key(file)); }

  /// A file that differs in case, width or extension only, or lies in another folder of the same
  /// department; empty when there is none.
  std::string meant(const std::string& file) const {
    if (const auto found = similar_.find(similar_file_key(file)); found != similar_.end())
      return found->second;
    const auto found = by_base_name_.find(department_key(file));
    return found == by_base_name_.end() ? "" : found->second;
  }

 private:
  /// The department's folder and the file's own name.
  static std::string department_key(std::string_view file) {
    const std::string key = similar_file_key(file);
    const std::size_t slash = key.find('/');
    const std::string folder = slash == std::string::npos ? "" : key.substr(0, slash);
    return folder + "/" + std::string(base_name(key));
  }

  std::set<std::string> names_;
  std::map<std::string, std::string> similar_;
  std::map<std::string, std::string> by_base_name_;
};

std::string remedy_for(const std::string& named, const std::string& meant,
                       const std::string& folder) {
  if (meant.empty())
    return "写真のファイルを様式と同じ場所の「写真」フォルダーに入れるか、ファイル名を直してくださ"
           "い（例: 写真/B09_1.png）。";
  const std::string beside = meant.starts_with(folder) ? meant.substr(folder.size()) : meant;
  return "「" + beside + "」があります。この写真のことであれば、「" + named + "」を「" + beside +
         "」に直してください（例: " + beside + "）。";
}

}  // namespace

void check_photos(const model::Edition& edition, Findings& findings) {
  const auto* photos = edition.find_table("case_photos");
  if (photos == nullptr) return;
  const FileNames files(edition);
  const Column file(*photos, "photo_file");
  for (const model::DataRow& row : photos->rows) {
    const std::string named(file.text(row));
    if (named.empty()) continue;
    const std::string folder(folder_prefix(photos->source_of(row).file));
    const std::string path = folder + file_key(named);
    if (files.has(path)) continue;
    findings.push_back({"missing-photo",
                        Severity::kError,
                        file.place(row),
                        "写真ファイル「" + named + "」がありません。",
                        remedy_for(named, files.meant(path), folder),
                        {}});
  }
}

}  // namespace nenpo::check
