#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "assemble/publication.h"
#include "base/finding.h"
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

using SourcePart = std::variant<MarkdownPart, Mark, Fence>;

/// Cuts a text at its marks and fenced blocks. Every line is in exactly one part.
std::vector<SourcePart> split_source(const SourceText& source, Findings& findings);

/// A finding about a line of prose.
Finding finding_at(const model::SourceLine& from, Severity severity, std::string code,
                   std::string message, std::string remedy);

}  // namespace nenpo::assemble
