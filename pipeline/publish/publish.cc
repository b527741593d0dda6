#include "publish/publish.h"

#include <fcntl.h>
#include <sys/file.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "digest/sha256.h"
#include "publish/durable.h"
#include "publish/system_failure.h"

namespace nenpo::publish {
namespace {

constexpr mode_t kLockMode = 0644;

/// A name that stays below the folder it is written to.
bool is_plain(const std::filesystem::path& name) {
  return !name.empty() && name.is_relative() && name.has_filename() &&
         std::none_of(name.begin(), name.end(),
                      [](const auto& part) { return part.empty() || part == "." || part == ".."; });
}

Result<Done> make_folders(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return system_failure("フォルダーの作成", folder, error.value());
  return Done{};
}

/// The output folder is made once and must survive a power cut with the first edition in it.
Result<Done> make_output_folder(const std::filesystem::path& folder) {
  std::error_code error;
  if (std::filesystem::is_directory(folder, error)) return Done{};
  if (auto made = make_folders(folder); !made) return made;
  return make_folder_durable(std::filesystem::absolute(folder).parent_path());
}

Result<Descriptor> take_lock(const std::filesystem::path& file) {
  Descriptor lock(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, kLockMode));
  if (!lock.is_open()) return system_failure("ロックファイルの作成", file, errno);
  if (::flock(lock.number(), LOCK_EX | LOCK_NB) == 0) return lock;
  if (errno != EWOULDBLOCK) return system_failure("ロック", file, errno);
  return Failure{
      "ロック", file.string(),
      "同じ年度の処理がほかで実行中です。終わるのを待ってから、もう一度実行してください。"};
}

Result<OutputFile> describe(const std::filesystem::path& staging,
                            const std::filesystem::path& file) {
  auto sha256 = digest::sha256_of_file(file);
  if (!sha256) return sha256.error();
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  if (error) return system_failure("大きさの確認", file, error.value());
  return OutputFile{file.lexically_relative(staging).generic_string(), std::move(*sha256), size};
}

/// Every file below the staging folder, in the order of the names.
Result<std::vector<OutputFile>> list_outputs(const std::filesystem::path& staging) {
  std::vector<OutputFile> outputs;
  std::error_code error;
  std::filesystem::recursive_directory_iterator entry(staging, error);
  for (; !error && entry != std::filesystem::recursive_directory_iterator();
       entry.increment(error)) {
    if (entry->is_directory()) continue;
    auto output = describe(staging, entry->path());
    if (!output) return output.error();
    if (output->file != kManifestName) outputs.push_back(std::move(*output));
  }
  if (error) return system_failure("フォルダーの読み取り", staging, error.value());
  std::sort(outputs.begin(), outputs.end(),
            [](const OutputFile& a, const OutputFile& b) { return a.file < b.file; });
  return outputs;
}

/// Written and read back: it is what is_whole() trusts, so nothing else could tell that it is
/// damaged.
Result<Done> write_manifest(const std::filesystem::path& staging, const Manifest& manifest) {
  const std::string json = to_json(manifest);
  if (auto written = write_durably(staging / kManifestName, json); !written) return written;
  const auto read_back = read_manifest(staging);
  if (!read_back) return read_back.error();
  if (to_json(*read_back) == json) return Done{};
  return Failure{"発行前の確認", std::string(kManifestName),
                 "書き込んだ内容と保存された内容が違います。"};
}

void remove_quietly(const std::filesystem::path& folder) {
  std::error_code left_for_the_next_run;  // begin() clears it, and says so when it cannot
  std::filesystem::remove_all(folder, left_for_the_next_run);
}

}  // namespace

StagedOutput::StagedOutput(Places places, Descriptor lock)
    : places_(std::move(places)), lock_(std::move(lock)) {}

StagedOutput::~StagedOutput() {
  if (lock_.is_open()) remove_quietly(places_.staging);
}

Result<StagedOutput> StagedOutput::begin(const std::filesystem::path& output_folder,
                                         const std::string& edition) {
  if (!is_plain(edition) || edition.find('/') != std::string::npos || edition[0] == '.') {
    return Failure{"出力の準備", edition, "年度の名前として使えません。例: 2026"};
  }
  const Places places = places_of(output_folder, edition);
  if (auto made = make_output_folder(places.output); !made) return made.error();
  auto lock = take_lock(places.lock);
  if (!lock) return lock.error();
  if (auto recovered = recover(places); !recovered) return recovered.error();
  StagedOutput staged(places, std::move(*lock));
  if (auto made = make_folders(places.staging); !made) return made.error();
  return staged;
}

Result<std::filesystem::path> StagedOutput::path_of(const std::string& name) {
  if (!is_plain(name)) return Failure{"出力", name, "ファイル名として使えません。例: plan.pdf"};
  const auto file = places_.staging / name;
  if (auto made = make_folders(file.parent_path()); !made) return made.error();
  expected_[name].clear();
  return file;
}

Result<Done> StagedOutput::write(const std::string& name, std::string_view bytes) {
  const auto file = path_of(name);
  if (!file) return file.error();
  expected_[name] = digest::sha256(bytes);
  return write_durably(*file, bytes);
}

Result<Done> StagedOutput::check_expected(const Manifest& manifest) const {
  for (const auto& [name, sha256] : expected_) {
    const auto found =
        std::find_if(manifest.outputs.begin(), manifest.outputs.end(),
                     [&name = name](const OutputFile& output) { return output.file == name; });
    if (found == manifest.outputs.end()) {
      return Failure{"発行前の確認", name, "作成されたはずのファイルがありません。"};
    }
    if (!sha256.empty() && found->sha256 != sha256) {
      return Failure{"発行前の確認", name, "書き込んだ内容と保存された内容が違います。"};
    }
  }
  return Done{};
}

Result<Done> StagedOutput::publish(Manifest manifest) {
  auto outputs = list_outputs(places_.staging);
  if (!outputs) return outputs.error();
  manifest.outputs = std::move(*outputs);
  if (auto checked = check_expected(manifest); !checked) return checked;
  if (auto written = write_manifest(places_.staging, manifest); !written) return written;
  if (auto synced = make_tree_durable(places_.staging); !synced) return synced;
  if (auto placed = put_in_place(places_); !placed) return placed;
  // The edition stands. What is in the staging folder now is the one it replaced.
  remove_quietly(places_.staging);
  remove_quietly(places_.previous);
  return Done{};
}

}  // namespace nenpo::publish
