#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/edition.h"
#include "model/pages.h"

namespace nenpo::companion {

/// A fact where a page prints it: Page::facts, its parts put together.
struct PrintedFigure {
  std::string fact;
  std::size_t page = 0;           // of Pages::pages
  std::vector<model::Box> boxes;  // of its parts
  std::string text;               // the signs that stand in them
};

/// By page, in the order in which they are printed.
std::vector<PrintedFigure> printed_figures(const model::Pages& pages);

/// What the edition says of a fact, each as text.
struct FactStatement {
  std::string value;  // plainly, -45.4; empty when there is none
  std::string unit;
  std::string period;  // 2025年度; empty for a record's value
  model::Provenance from;
};

/// Nothing when the edition does not have the fact.
std::optional<FactStatement> find_statement(const model::Edition& edition, std::string_view fact);

}  // namespace nenpo::companion
