#include "font/face_store.h"

#include <algorithm>

#include "digest/sha256.h"

namespace nenpo::font {
namespace {

std::string file_name(const FaceEntry& entry) { return entry.file.filename().string(); }

Failure missing_file(const FaceEntry& entry) {
  return {"書体の確認", entry.file.string(),
          "書体のファイルがありません。パッケージ " + entry.package +
              " を入れてください（例: apt install " + entry.package + "）。"};
}

Failure wrong_digest(const FaceEntry& entry, const std::string& actual) {
  return {
      "書体の確認", file_name(entry) + "（パッケージ " + entry.package + "）",
      "SHA-256 が fonts.toml の記載と異なります。記載は " + entry.sha256 + "、実際は " + actual +
          " です。パッケージを元の版に戻すか、組み上がりを確かめたうえで fonts.toml の [faces." +
          entry.id + "] の sha256 を新しい値に書き換えてください。"};
}

Result<Done> check_file(const FaceEntry& entry) {
  if (!std::filesystem::exists(entry.file)) return missing_file(entry);
  const auto actual = digest::sha256_of_file(entry.file);
  if (!actual) return actual.error();
  if (*actual != entry.sha256) return wrong_digest(entry, *actual);
  return Done{};
}

}  // namespace

FaceStore::FaceStore(std::vector<FaceEntry> entries)
    : entries_(std::move(entries)), faces_(entries_.size()) {
  for (const FaceEntry& entry : entries_) {
    uses_.push_back({entry.family, entry.style, entry.file.string(), entry.index});
  }
}

Result<const Face*> FaceStore::open(std::size_t index) {
  std::optional<Face>& face = faces_[index];
  if (face) return &*face;
  if (const auto checked = check_file(entries_[index]); !checked) return checked.error();
  auto opened = Face::open(entries_[index]);
  if (!opened) return opened.error();
  face = std::move(*opened);
  return &*face;
}

const Face* FaceStore::open_late(std::size_t index) {
  const auto face = open(index);
  if (face) return *face;
  if (!late_failure_) late_failure_ = face.error();
  return nullptr;
}

std::vector<std::pair<std::string, std::string>> FaceStore::digests() const {
  std::vector<std::pair<std::string, std::string>> digests;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (faces_[i]) digests.emplace_back(file_name(entries_[i]), entries_[i].sha256);
  }
  std::sort(digests.begin(), digests.end());
  digests.erase(std::unique(digests.begin(), digests.end()), digests.end());
  return digests;
}

}  // namespace nenpo::font
