#include "assemble/picture_files.h"

#include <algorithm>
#include <string>

#include "assemble/fenced_blocks.h"
#include "base/file_names.h"

namespace nenpo::assemble {
namespace {

using PicturePtr = std::shared_ptr<const model::PictureFile>;

PicturePtr with_name(const std::vector<PicturePtr>& pictures, const std::string& name) {
  const std::string key = file_key(name);
  const auto found =
      std::find_if(pictures.begin(), pictures.end(),
                   [&key](const PicturePtr& picture) { return file_key(picture->file) == key; });
  return found == pictures.end() ? nullptr : *found;
}

}  // namespace

PicturePtr find_picture(const Assembly& assembly, std::string_view name,
                        std::string_view named_in) {
  if (name.empty()) return nullptr;
  const std::string file = file_key(name);
  const std::string beside = std::string(folder_prefix(named_in)) + file;
  for (const std::string& candidate : {beside, file}) {
    if (auto picture = with_name(assembly.edition.pictures, candidate)) return picture;
  }
  const std::string of_template = "templates/" + assembly.publication.name + "/" + file;
  return with_name(assembly.publication.pictures, of_template);
}

PicturePtr find_asset(const Assembly& assembly, std::string_view name) {
  const auto& assets = assembly.publication.assets;
  const auto asset = std::find_if(assets.begin(), assets.end(),
                                  [name](const Asset& one) { return one.name == name; });
  if (asset == assets.end()) return nullptr;
  auto picture = find_picture(assembly, asset->file, asset->from.file);
  if (!picture || picture->sha256 == asset->sha256) return picture;
  assembly.findings.push_back(finding_at(
      asset->from, Severity::kError, "asset-changed",
      "「" + asset->file + "」は、登録された正規のファイルと中身が違います。印刷しませんでした。",
      "正規のファイルを入れ直すか、確かめたうえで sha256 を書き直してください（例：sha256 = \"" +
          picture->sha256 + "\"）。"));
  return nullptr;
}

void report_missing(const model::Picture& picture, Findings& findings) {
  const std::string owner = picture.owner.empty() ? "" : "（提出元：" + picture.owner + "）";
  findings.push_back(finding_at(picture.from, Severity::kWarning, "picture-missing",
                                "「" + picture.name + "」が提出されていません" + owner +
                                    "。点線の枠に「未提出」と印刷しました。",
                                "画像のファイルを提出し、その名前を書いてください（例：file=\"16_"
                                "消防局/写真/B05_1.png\"）。"));
}

}  // namespace nenpo::assemble
