#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace nenpo::model {

/// Where a block stands in the prose or template, for findings.
struct SourceLine {
  std::string file;
  int line = 0;  // from 1
};

// ---- inlines

/// A stretch of text set alike. `fact` names the fact that the text prints, so that the page can be
/// traced.
struct Text {
  std::string text;
  bool strong = false;
  std::string fact;     // model::fact_id, or empty
  bool dotted = false;  // {強調|・}: emphasis dots above its characters
};
/// {川崎市|かわさきし}, or {川崎|かわ|さき} with a part for each character, between which a line
/// may end.
struct Ruby {
  std::string base;
  std::string reading;
  std::vector<std::string> parts{};  // of `reading`, one a character; empty: it is not divided
  bool strong = false;               // its base
};
struct LineBreak {};
/// The mark of a note (※1, *2), raised behind the word that the note explains. With `footnote`, an
/// index into Manuscript::footnotes, the note stands at the foot of the mark's page; without, it is
/// a Note further down, below a table.
struct NoteMark {
  std::string mark;
  std::optional<std::size_t> footnote{};
};
/// Prints the folio of the page on which the anchor stands, and leads there.
struct PageReference {
  std::string target;  // Heading::id, Table::id, ...; assemble has made sure that it is there
};
using Inline = std::variant<Text, Ruby, LineBreak, NoteMark, PageReference>;
using Inlines = std::vector<Inline>;

/// What a NoteMark refers to, in the order of the marks.
struct Footnote {
  std::string mark;
  Inlines text;
  SourceLine from;
};

/// Called for a stretch of text of a block, with where it stands.
using VisitInlines = std::function<void(Inlines&, const SourceLine&)>;

std::string plain_text(const Inlines& inlines);
/// With **strong**, {base|ruby}, {note mark|^}, [^footnote] and ⟦fact⟧ marks: for dumps.
std::string marked_text(const Inlines& inlines);

}  // namespace nenpo::model
