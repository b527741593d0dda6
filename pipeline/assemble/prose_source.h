#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "assemble/publication.h"
#include "base/finding.h"
#include "model/edition.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// Lines of plain Markdown.
struct MarkdownPart {
  std::string text;
  model::SourceLine from;
};

/// A mark that stands alone on its line, {{name:argument}}, with the text that follows it there.
struct Mark {
  std::string name;
  std::string argument;
  std::string rest;
  model::SourceLine from;
};

/// :::{name key="value"} and the lines up to the closing :::.
struct Fence {
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;
  std::vector<std::string> lines;
  model::SourceLine from;

  /// Empty when it is not given.
  std::string_view attribute(std::string_view key) const;
};

/// [^label]: the text of a footnote, without the indents of its further lines.
struct FootnoteText {
  std::string label;
  std::string text;
  model::SourceLine from;
};

struct SourcePart;
using SourceParts = std::vector<SourcePart>;

/// :::{columns …}, :::{callout …}, :::{row …} and the like with what stands inside, down to its own
/// closing :::.
struct Container {
  Fence head;
  SourceParts parts;
};

struct SourcePart : std::variant<MarkdownPart, Mark, Fence, Container, FootnoteText> {
  using variant::variant;
};

/// Cuts a text at its marks, fenced blocks and footnotes. Every line is in exactly one part, but
/// for those that only open or close something. A container that may not stand where it does is the
/// finding misplaced-block, and what stands inside stays where it is.
SourceParts split_source(const SourceText& source, Findings& findings);

inline constexpr std::string_view kProseFolder = "prose/";

/// The prose of that name below prose/, if it was handed in.
std::optional<SourceText> submitted_prose(const model::Edition& edition, std::string_view name);
/// What is printed in the place of prose that nobody handed in, with the finding missing-prose at
/// what asks for it.
model::Blocks missing_prose(std::string_view name, const model::SourceLine& from,
                            Findings& findings);

/// A finding about a line of prose.
Finding finding_at(const model::SourceLine& from, Severity severity, std::string code,
                   std::string message, std::string remedy);

}  // namespace nenpo::assemble
