#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/period.h"
#include "base/result.h"
#include "model/imposition.h"
#include "model/manuscript.h"
#include "model/picture_file.h"

namespace nenpo::assemble {

/// Running text that a publication brings along or that a department handed in, with the name
/// findings call it by.
struct SourceText {
  std::string file;
  std::string text;  // UTF-8, LF
};

enum class PartKind { kCover, kContents, kChapter, kColophon, kPageBreak };

/// One `[[part]]`: chapters and colophons name their text, covers and contents the prose they must
/// agree with. `prose` is a file below the edition's prose folder, `text` one that stands beside
/// publication.toml.
struct Part {
  PartKind kind = PartKind::kChapter;
  std::string title;  // of the contents page
  std::string prose;
  std::optional<SourceText> text;
  model::SourceLine from;
};

/// One `[[heading_end]]`: where a heading ends whose paragraph runs on in the same line.
struct HeadingEnd {
  std::string prose;
  std::string text;
  model::SourceLine from;
};

/// One `[[insert]]`: blocks of the template, set at the end of the section that `after_heading`
/// begins.
struct Insertion {
  std::string prose;
  std::string after_heading;  // marker and text: "(2) 行政体内部の執行体制"
  SourceText text;
  std::string confirm;  // what somebody has yet to confirm about it, or empty
  model::SourceLine from;
};

/// `[plan]`: the term whose baseline and target values the indicator tables print.
struct PlanTerm {
  int number = 0;
  FiscalYear first;
  FiscalYear last;
  std::string
      other_year_note;  // ※ below tables with targets of other years than the last; empty: none
};

/// One `[[asset]]`: an official mark that is printed only from the file with this hash. `file` lies
/// below the edition's folder or beside publication.toml.
struct Asset {
  std::string name;
  std::string file;
  std::string sha256;
  model::SourceLine from;
};

/// A templates/<name>/publication.toml, checked. README.md in templates/ describes the keys.
struct PublicationTemplate {
  std::string name;
  std::string title;
  std::string short_title;
  std::string author;
  std::string subject;
  Date issued;
  std::string style;  // file name below templates/styles
  int first_folio = 1;
  std::string footnote_mark = "*";  // before the numbers of footnotes
  std::optional<PlanTerm> plan;
  model::Cover cover;
  model::Binding binding;
  std::vector<Part> parts;
  std::vector<HeadingEnd> heading_ends;
  std::vector<Insertion> insertions;
  std::vector<std::string> prose_folders;  // below prose/: all of their files must be printed
  std::vector<Asset> assets;
  std::vector<std::shared_ptr<const model::PictureFile>> pictures;  // beside publication.toml
};

/// The publications of a templates folder, by name: every folder in it that has a publication.toml.
/// An unknown key, a bad value or a text that is not there is a Failure with file and line.
Result<std::vector<PublicationTemplate>> read_publications(
    const std::filesystem::path& templates_folder);

}  // namespace nenpo::assemble
