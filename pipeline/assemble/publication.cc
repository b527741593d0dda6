#include "assemble/publication.h"

#include <algorithm>
#include <map>
#include <system_error>

#include "assemble/binding.h"
#include "assemble/template_keys.h"
#include "assemble/template_pictures.h"
#include "assemble/template_text.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDescription = "publication.toml";
constexpr std::string_view kReading = "テンプレートの読み込み";

/// The folder of one publication while it is read. Findings name its files as below templates/,
/// wherever that is.
struct Folder {
  fs::path path;
  std::string shown;

  std::string description() const { return shown + "/" + std::string(kDescription); }
};

/// A text beside publication.toml, named by the key `text`.
SourceText text_beside(TemplateKeys& keys, const std::string& name, const Folder& folder) {
  const fs::path relative(name);
  const bool inside =
      relative.is_relative() && std::find(relative.begin(), relative.end(), "..") == relative.end();
  if (!inside) {
    keys.refuse(keys.line_of("text"),
                "「" + name + "」は、テンプレートのフォルダーの外を指しています。");
    return {};
  }
  auto text =
      read_template_text(folder.path / relative, folder.shown + "/" + relative.generic_string());
  if (text) return std::move(*text);
  keys.refuse(keys.line_of("text"),
              "「" + name + "」を読めません。" + text.error().subject + "：" + text.error().reason);
  return {};
}

std::optional<PartKind> part_kind(const std::string& word) {
  static const std::map<std::string, PartKind> kKinds = {
      {"cover", PartKind::kCover},          {"contents", PartKind::kContents},
      {"chapter", PartKind::kChapter},      {"colophon", PartKind::kColophon},
      {"page-break", PartKind::kPageBreak},
  };
  const auto found = kKinds.find(word);
  return found == kKinds.end() ? std::nullopt : std::optional(found->second);
}

/// Which of `prose` and `text` a part must have.
void check_sources(TemplateKeys& keys, const Part& part) {
  const bool printed = part.kind == PartKind::kChapter || part.kind == PartKind::kColophon;
  const int sources = (part.prose.empty() ? 0 : 1) + (part.text ? 1 : 0);
  if (printed && sources != 1) {
    keys.refuse(keys.line(),
                "chapter と colophon には、prose（提出された原稿）か text（テンプレートの原稿）の"
                "どちらか一方を書いてください。例：text = \"chapter1.md\"");
  }
  if (!printed && part.text) {
    keys.refuse(keys.line_of("text"), "text を書けるのは、chapter と colophon だけです。");
  }
}

std::optional<Failure> read_part(const toml::table& table, const Folder& folder,
                                 PublicationTemplate& publication) {
  constexpr std::string_view kContentsTitle = "目次";
  TemplateKeys keys(table, folder.description());
  Part part;
  part.from = {folder.description(), keys.line()};
  const std::string kind = keys.text("kind");
  if (const auto known = part_kind(kind)) {
    part.kind = *known;
  } else {
    keys.refuse(
        keys.line_of("kind"),
        "kind = \"" + kind +
            "\" は使えません。cover、contents、chapter、colophon、page-break から選んでください。");
  }
  part.title = keys.text("title", Presence::kOptional);
  if (part.title.empty()) part.title = kContentsTitle;
  part.prose = keys.text("prose", Presence::kOptional);
  const std::string text = keys.text("text", Presence::kOptional);
  if (!text.empty()) part.text = text_beside(keys, text, folder);
  check_sources(keys, part);
  publication.parts.push_back(std::move(part));
  return keys.finish();
}

std::optional<Failure> read_heading_end(const toml::table& table, const Folder& folder,
                                        PublicationTemplate& publication) {
  TemplateKeys keys(table, folder.description());
  HeadingEnd end{keys.text("prose"), keys.text("text"), {folder.description(), keys.line()}};
  publication.heading_ends.push_back(std::move(end));
  return keys.finish();
}

std::optional<Failure> read_insertion(const toml::table& table, const Folder& folder,
                                      PublicationTemplate& publication) {
  TemplateKeys keys(table, folder.description());
  Insertion insertion;
  insertion.from = {folder.description(), keys.line()};
  insertion.prose = keys.text("prose");
  insertion.after_heading = keys.text("after_heading");
  insertion.text = text_beside(keys, keys.text("text"), folder);
  insertion.confirm = keys.text("confirm", Presence::kOptional);
  publication.insertions.push_back(std::move(insertion));
  return keys.finish();
}

std::optional<Failure> read_asset(const toml::table& table, const Folder& folder,
                                  PublicationTemplate& publication) {
  constexpr std::size_t kHashDigits = 64;
  TemplateKeys keys(table, folder.description());
  Asset asset{keys.text("name"),
              keys.text("file"),
              keys.text("sha256"),
              {folder.description(), keys.line()}};
  if (asset.sha256.size() != kHashDigits) {
    keys.refuse(keys.line_of("sha256"),
                "sha256 には、ファイルのSHA-256を64桁の16進数（小文字）で書いてください。");
  }
  publication.assets.push_back(std::move(asset));
  return keys.finish();
}

std::optional<Failure> read_plan(const toml::table& table, const Folder& folder,
                                 PublicationTemplate& publication) {
  TemplateKeys keys(table, folder.description());
  PlanTerm plan;
  plan.number = keys.number("number");
  plan.first = FiscalYear{keys.number("first_year")};
  plan.last = FiscalYear{keys.number("last_year")};
  plan.other_year_note = keys.text("other_year_note", Presence::kOptional);
  if (plan.last < plan.first) {
    keys.refuse(keys.line_of("last_year"), "last_year が first_year より前の年になっています。");
  }
  publication.plan = std::move(plan);
  return keys.finish();
}

std::optional<Failure> read_cover(const toml::table& table, const Folder& folder,
                                  PublicationTemplate& publication) {
  TemplateKeys keys(table, folder.description());
  model::Cover& cover = publication.cover;
  cover.publisher = keys.text("publisher");
  cover.title_lines = keys.texts("title_lines");
  cover.term = keys.text("term", Presence::kOptional);
  cover.columns = keys.texts("columns", Presence::kOptional);
  cover.issued = keys.text("issued");
  return keys.finish();
}

std::optional<Failure> read_binding_of(const toml::table& table, const Folder& folder,
                                       PublicationTemplate& publication) {
  return read_binding(table, folder.description(), publication.binding);
}

using ReadTable = std::optional<Failure> (*)(const toml::table&, const Folder&,
                                             PublicationTemplate&);

std::optional<Failure> read_tables(TemplateKeys& keys, std::string_view key, ReadTable read,
                                   const Folder& folder, PublicationTemplate& publication) {
  for (const toml::table* table : keys.tables(key)) {
    if (auto failure = read(*table, folder, publication)) return failure;
  }
  return std::nullopt;
}

std::optional<Failure> read_table(TemplateKeys& keys, std::string_view key, ReadTable read,
                                  const Folder& folder, PublicationTemplate& publication) {
  const toml::table* table = keys.table(key);
  return table == nullptr ? std::nullopt : read(*table, folder, publication);
}

void read_names(TemplateKeys& keys, PublicationTemplate& publication) {
  publication.name = keys.text("name");
  publication.title = keys.text("title");
  publication.short_title = keys.text("short_title", Presence::kOptional);
  if (publication.short_title.empty()) publication.short_title = publication.title;
  publication.author = keys.text("author");
  publication.subject = keys.text("subject", Presence::kOptional);
  publication.issued = keys.date("issued");
  publication.style = keys.text("style");
  if (keys.has("first_folio")) publication.first_folio = keys.number("first_folio");
  publication.prose_folders = keys.texts("prose_folders", Presence::kOptional);
  if (keys.has("footnote_mark")) publication.footnote_mark = keys.text("footnote_mark");
}

/// The name becomes a file name and a word of the command line.
void check_name(TemplateKeys& keys, const PublicationTemplate& publication, const Folder& folder) {
  if (publication.name == folder.path.filename().string()) return;
  keys.refuse(keys.line_of("name"), "name = \"" + publication.name + "\" がフォルダー名「" +
                                        folder.path.filename().string() +
                                        "」と違います。同じ名前にしてください。");
}

void check_parts(TemplateKeys& keys, const PublicationTemplate& publication) {
  if (publication.parts.empty()) {
    keys.refuse(keys.line(), "[[part]] が1つもありません。印刷する部分を順に書いてください。");
  }
  const bool has_cover =
      std::any_of(publication.parts.begin(), publication.parts.end(),
                  [](const Part& part) { return part.kind == PartKind::kCover; });
  if (has_cover && publication.cover.title_lines.empty()) {
    keys.refuse(keys.line(), "表紙（kind = \"cover\"）の内容を [cover] に書いてください。");
  }
}

/// Links lead to one list of contents.
void check_contents(TemplateKeys& keys, const PublicationTemplate& publication) {
  bool has_contents = false;
  for (const Part& part : publication.parts) {
    if (part.kind != PartKind::kContents) continue;
    if (has_contents) {
      keys.refuse(part.from.line,
                  "目次（kind = \"contents\"）が2つあります。どちらかを消してください。");
    }
    has_contents = true;
  }
}

void check_first_folio(TemplateKeys& keys, const PublicationTemplate& publication) {
  if (publication.first_folio >= 1) return;
  keys.refuse(keys.line_of("first_folio"),
              "first_folio は1以上の数で書いてください。例：first_folio = 157");
}

/// Entries for a prose that no part prints would never be of use.
void check_references(TemplateKeys& keys, const PublicationTemplate& publication) {
  const auto check = [&](const std::string& prose, int line) {
    for (const Part& part : publication.parts) {
      if (part.kind == PartKind::kChapter && part.prose == prose) return;
    }
    keys.refuse(line, "prose = \"" + prose +
                          "\" を印刷する [[part]] がありません。kind = \"chapter\" の prose "
                          "と同じ名前にしてください。");
  };
  for (const HeadingEnd& end : publication.heading_ends) check(end.prose, end.from.line);
  for (const Insertion& insertion : publication.insertions) {
    check(insertion.prose, insertion.from.line);
  }
}

Result<PublicationTemplate> read_description(const toml::table& table, const Folder& folder) {
  PublicationTemplate publication;
  TemplateKeys keys(table, folder.description());
  read_names(keys, publication);
  std::optional<Failure> failure = read_table(keys, "plan", read_plan, folder, publication);
  if (!failure) failure = read_table(keys, "cover", read_cover, folder, publication);
  if (!failure) failure = read_table(keys, "binding", read_binding_of, folder, publication);
  if (!failure) failure = read_tables(keys, "part", read_part, folder, publication);
  if (!failure) failure = read_tables(keys, "heading_end", read_heading_end, folder, publication);
  if (!failure) failure = read_tables(keys, "insert", read_insertion, folder, publication);
  if (!failure) failure = read_tables(keys, "asset", read_asset, folder, publication);
  if (failure) return *failure;
  check_name(keys, publication, folder);
  check_parts(keys, publication);
  check_contents(keys, publication);
  check_first_folio(keys, publication);
  check_references(keys, publication);
  if (const auto& fault = keys.finish()) return *fault;
  return publication;
}

Result<PublicationTemplate> read_publication(const Folder& folder) {
  const auto text = read_template_text(folder.path / kDescription, folder.description());
  if (!text) return text.error();
  try {
    const toml::table table = toml::parse(text->text, folder.description());
    return read_description(table, folder);
  } catch (const toml::parse_error& error) {
    const auto line = error.source().begin.line;
    return Failure{std::string(kReading), folder.description() + ":" + std::to_string(line),
                   "TOMLとして読めません（" + std::string(error.description()) +
                       "）。引用符や括弧の閉じ忘れがないか確かめてください。"};
  }
}

/// Sorted, because the order of a directory is not the same everywhere.
Result<std::vector<fs::path>> publication_folders(const fs::path& templates_folder) {
  std::error_code error;
  std::vector<fs::path> folders;
  for (fs::directory_iterator entry(templates_folder, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code absent;
    if (fs::exists(entry->path() / kDescription, absent)) folders.push_back(entry->path());
  }
  if (error) {
    return Failure{std::string(kReading), templates_folder.generic_string(),
                   "フォルダーを開けません。--templates に正しいフォルダーを指定してください。"};
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

}  // namespace

Result<std::vector<PublicationTemplate>> read_publications(const fs::path& templates_folder) {
  const auto folders = publication_folders(templates_folder);
  if (!folders) return folders.error();
  std::vector<PublicationTemplate> publications;
  for (const fs::path& path : *folders) {
    auto publication = read_publication({path, "templates/" + path.filename().generic_string()});
    if (!publication) return publication.error();
    auto pictures = read_template_pictures(path, "templates/" + publication->name);
    if (!pictures) return pictures.error();
    publication->pictures = std::move(*pictures);
    publications.push_back(std::move(*publication));
  }
  return publications;
}

}  // namespace nenpo::assemble
