#include "tests/fuzz/targets/promises.h"

#include <cstdio>
#include <cstdlib>

#include "base/text.h"

namespace nenpo::fuzz {
namespace {

bool is_utf8(std::string_view text) { return !first_invalid_utf8(text); }

void check_cell(const model::Workbook& workbook, const model::Sheet& sheet,
                const model::Cell& cell) {
  promise(is_utf8(cell.stored) && is_utf8(cell.displayed), "a cell's text is UTF-8");
  promise(cell.number_format < workbook.number_formats.size(), "a cell's number format exists");
  promise(cell.annotation < static_cast<std::int32_t>(sheet.annotations.size()),
          "a cell's annotation exists");
}

}  // namespace

void promise(bool kept, std::string_view what) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

void check_findings(const Findings& findings) {
  for (const Finding& finding : findings) {
    promise(!finding.code.empty(), "a finding has a code");
    promise(!finding.message.empty() && is_utf8(finding.message), "a finding's message is UTF-8");
    promise(!finding.remedy.empty() && is_utf8(finding.remedy), "a finding's remedy is UTF-8");
    promise(is_utf8(to_string(finding.place)), "a finding's place is UTF-8");
  }
}

void check_workbook(const model::Workbook& workbook) {
  for (const model::Sheet& sheet : workbook.sheets) {
    promise(is_utf8(sheet.name), "a sheet's name is UTF-8");
    const model::Cell* before = nullptr;
    for (const model::Cell& cell : sheet.cells) {
      promise(before == nullptr || before->at < cell.at, "cells are in order, each once");
      check_cell(workbook, sheet, cell);
      before = &cell;
    }
    for (const model::Annotation& annotation : sheet.annotations) {
      promise(is_utf8(annotation.comment), "a comment is UTF-8");
    }
  }
}

void check_accounts(const model::Edition& edition) {
  for (const model::CellAccount& account : edition.accounts) {
    promise(account.read == account.mapped + account.ignored.size(),
            "read = mapped + ignored for each file");
  }
}

}  // namespace nenpo::fuzz
