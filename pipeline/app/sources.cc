#include "app/sources.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "digest/sha256.h"
#include "phrase/phrase_finder.h"

namespace nenpo::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDictionary = "dictionary/";
constexpr std::string_view kSheets = "-imposed.pdf";
const std::string kArchive = "archive/";  // made of every publication unless a draft is wanted

/// The files below a folder, named with `prefix`, in the order of their names.
Result<Done> add_files(const fs::path& folder, const std::string& prefix,
                       std::vector<publish::SourceFile>& sources) {
  std::error_code error;
  std::set<fs::path> files;
  for (auto it = fs::recursive_directory_iterator(folder, error); !error && it != fs::end(it);
       it.increment(error)) {
    const bool wanted = it->is_regular_file() && it->path().filename() != "README.md";
    if (wanted) files.insert(it->path());
  }
  for (const fs::path& file : files) {
    auto hash = digest::sha256_of_file(file);
    if (!hash) return hash.error();
    sources.push_back({prefix + fs::relative(file, folder).generic_string(), std::move(*hash)});
  }
  return Done{};
}

Result<Done> add_file(const fs::path& file, const std::string& name,
                      std::vector<publish::SourceFile>& sources) {
  auto hash = digest::sha256_of_file(file);
  if (!hash) return hash.error();
  sources.push_back({name, std::move(*hash)});
  return Done{};
}

/// The lists of words beside the styles that name them.
Result<Done> add_word_lists(const fs::path& templates, const std::string& prefix,
                            std::vector<publish::SourceFile>& sources) {
  std::error_code error;
  std::set<fs::path> lists;
  for (fs::directory_iterator it(templates, error), end; !error && it != end; it.increment(error)) {
    if (it->is_regular_file() && it->path().extension() == ".txt") lists.insert(it->path());
  }
  for (const fs::path& list : lists) {
    if (auto added = add_file(list, prefix + list.filename().string(), sources); !added)
      return added;
  }
  return Done{};
}

Result<Done> add_templates(const Locations& at, std::vector<publish::SourceFile>& sources) {
  if (auto added = add_files(at.templates, "templates/", sources); !added) return added;
  if (at.templates != at.product_templates) {
    for (const char* shared : {"forms/", "styles/"}) {
      const fs::path folder = at.product_templates / shared;
      if (auto added = add_files(folder, std::string("product/") + shared, sources); !added)
        return added;
    }
    if (auto added = add_word_lists(at.product_templates, "product/", sources); !added)
      return added;
  }
  return add_file(at.fonts / "fonts.toml", "fonts/fonts.toml", sources);
}

/// As the published manifest keeps them.
void sort_by_name(std::vector<publish::SourceFile>& sources) {
  std::sort(sources.begin(), sources.end(),
            [](const auto& a, const auto& b) { return a.file < b.file; });
}

/// The sources with the dictionary, if the published edition asked it: as far as can be known
/// before the pages are made, it will be asked again. A dictionary that is gone counts as changed.
publish::Manifest as_published(publish::Manifest sources, const publish::Manifest& published) {
  const bool asked = std::any_of(
      published.templates.begin(), published.templates.end(),
      [](const publish::SourceFile& source) { return source.file.starts_with(kDictionary); });
  if (asked) (void)add_dictionary(phrase::kDictionaryFolder, sources);
  return sources;
}

/// Of the PDFs that publications become: those that tell two requests from each other.
std::set<std::string> wanted_files(const BuildRequest& request) {
  std::set<std::string> files;
  for (const auto& publication : request.configuration.publications) {
    files.insert(publication.name + ".pdf");
    if (request.draft) continue;
    files.insert(kArchive + publication.name + ".pdf");
    const bool bound = publication.binding.method != model::BindingMethod::kNone;
    if (request.impose && bound) files.insert(sheets_file(publication.name));
  }
  return files;
}

std::set<std::string> published_files(const publish::Manifest& published) {
  std::set<std::string> files;
  for (const publish::OutputFile& output : published.outputs) {
    const bool of_readers =
        output.file.find('/') == std::string::npos && output.file.ends_with(".pdf");
    if (of_readers || output.file.ends_with(kSheets) || output.file.starts_with(kArchive))
      files.insert(output.file);
  }
  return files;
}

using Hashes = std::map<std::string, std::string>;

Hashes hashes_of(const publish::Manifest& manifest) {
  Hashes hashes;
  for (const auto* list : {&manifest.inputs, &manifest.templates}) {
    for (const publish::SourceFile& source : *list) hashes[source.file] = source.sha256;
  }
  return hashes;
}

}  // namespace

Result<publish::Manifest> sources_of(const model::Edition& edition, const Locations& at) {
  publish::Manifest manifest;
  manifest.edition = std::to_string(edition.year);
  manifest.program = {"nenpo", NENPO_VERSION, ""};
  auto program = digest::sha256_of_file("/proc/self/exe");
  if (!program) return program.error();
  manifest.program.sha256 = std::move(*program);
  for (const model::InputFile& input : edition.inputs) {
    manifest.inputs.push_back({manifest.edition + "/" + input.file, input.sha256});
  }
  if (auto added = add_files(at.masters, "masters/", manifest.inputs); !added) return added.error();
  if (auto added = add_templates(at, manifest.templates); !added) return added.error();
  sort_by_name(manifest.inputs);
  sort_by_name(manifest.templates);
  return manifest;
}

Result<Done> add_dictionary(const fs::path& folder, publish::Manifest& manifest) {
  for (const char* part : {"char.bin", "matrix.bin", "sys.dic", "unk.dic"}) {
    auto added = add_file(folder / part, std::string(kDictionary) + part, manifest.templates);
    if (!added) return added;
  }
  sort_by_name(manifest.templates);
  return Done{};
}

std::string sheets_file(const std::string& publication) {
  return "print/" + publication + std::string(kSheets);
}

bool is_up_to_date(const publish::Manifest& sources, const BuildRequest& request,
                   const fs::path& edition_folder) {
  if (!publish::is_whole(edition_folder)) return false;
  const auto published = publish::read_manifest(edition_folder);
  if (!published) return false;
  publish::Manifest wanted = as_published(sources, *published);
  wanted.fonts = published->fonts;  // pinned by fonts.toml, which is among the sources
  return wanted_files(request) == published_files(*published) &&
         publish::same_sources(wanted, *published);
}

std::vector<std::string> changes_since(const publish::Manifest& sources,
                                       const fs::path& edition_folder) {
  const auto published = publish::read_manifest(edition_folder);
  if (!published) return {"初めての作成です。"};
  const Hashes now = hashes_of(as_published(sources, *published));
  const Hashes then = hashes_of(*published);
  std::vector<std::string> lines;
  for (const auto& [file, hash] : now) {
    const auto before = then.find(file);
    if (before == then.end()) lines.push_back("追加  " + file);
    if (before != then.end() && before->second != hash) lines.push_back("変更  " + file);
  }
  for (const auto& [file, hash] : then) {
    if (!now.contains(file)) lines.push_back("削除  " + file);
  }
  if (!(published->program == sources.program)) lines.push_back("変更  nenpo（プログラム）");
  return lines;
}

}  // namespace nenpo::app
