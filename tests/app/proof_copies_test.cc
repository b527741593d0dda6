// The proof copies of the five publications: every figure that is a fact is called out with the
// cell that edition.sqlite says it came from.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/cell_address.h"
#include "base/text.h"
#include "model/table_facts.h"
#include "store/edition_store.h"
#include "tests/app/expected_tables.h"
#include "tests/app/published_edition.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

using Sources = std::map<std::string, model::Provenance>;

/// Every fact of the published edition by its name, read back from edition.sqlite.
const Sources& sources_of_edition() {
  static const Sources kSources = [] {
    Sources sources;
    const auto stored = store::read_store(published_edition().edition / "edition.sqlite");
    if (!stored) return sources;
    for (const model::Observation& one : stored->edition.observations) {
      sources.emplace(model::fact_id(one), one.from);
    }
    for (const model::DataTable& table : stored->edition.tables) {
      for (const model::DataRow& row : table.rows) {
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
          sources.emplace(model::table_fact_id(table, row, column), table.provenance(row, column));
        }
      }
    }
    return sources;
  }();
  return kSources;
}

/// A fact as a page prints it, or as the proof calls it out.
struct FactBox {
  std::string page;  // of the PDF, from 1
  std::string fact;
  double left = 0, top = 0, right = 0, bottom = 0;
};

/// "124.72,177.60 72.70x36.00" as corners.
FactBox box_of(std::string page, std::string fact, const std::string& x, const std::string& y,
               const std::string& width, const std::string& height) {
  const double left = std::stod(x), top = std::stod(y);
  return {std::move(page),         std::move(fact),        left, top,
          left + std::stod(width), top + std::stod(height)};
}

/// The facts that stand on the pages, as `nenpo dump pages` says.
std::vector<FactBox> printed_facts(const std::string& publication) {
  const Ended dump = nenpo({"dump", "pages", publication});
  EXPECT_EQ(dump.exit_code, 0) << dump.errors;
  std::vector<FactBox> facts;
  std::string page;
  for (const std::string_view line : split(dump.output, '\n')) {
    std::istringstream words{std::string(line)};
    std::string kind, name, corner, size;
    words >> kind >> name >> corner >> size;
    if (line.starts_with("page ")) page = name;
    if (kind != "fact" || size.find('x') == std::string::npos) continue;
    const auto at = split(corner, ','), extent = split(size, 'x');
    facts.push_back(box_of(page, name, std::string(at[0]), std::string(at[1]),
                           std::string(extent[0]), std::string(extent[1])));
  }
  return facts;
}

/// The facts of the manuscript: what stands between ⟦ and ⟧ in its dump.
std::set<std::string> facts_of_manuscript(const std::string& publication) {
  std::set<std::string> facts;
  const std::string dump = nenpo({"dump", "manuscript", publication}).output;
  constexpr std::string_view kOpen = "⟦", kClose = "⟧";
  for (auto at = dump.find(kOpen); at != std::string::npos; at = dump.find(kOpen, at + 1)) {
    const auto from = at + kOpen.size();
    const std::string fact = dump.substr(from, dump.find(kClose, from) - from);
    if (!fact.empty()) facts.insert(fact);  // a figure that no record states
  }
  return facts;
}

struct CalledOut {
  FactBox box;
  std::string number, file, sheet, cell, as_written;
};

std::vector<CalledOut> called_out(const std::string& publication) {
  const auto file = published_edition().edition / "proof" / (publication + "-sources.csv");
  const auto rows = csv_rows(read_file(file));
  std::vector<CalledOut> called;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const auto& row = rows[i];  // page label number fact file sheet at as_written x y width height
    called.push_back({box_of(row.at(0), row[3], row[8], row[9], row[10], row.at(11)), row[2],
                      row[4], row[5], row[6], row[7]});
  }
  return called;
}

/// Lengths are written in tenths of a point.
bool holds(const FactBox& outer, const FactBox& inner) {
  constexpr double kRounded = 0.11;
  return outer.page == inner.page && outer.fact == inner.fact &&
         outer.left < inner.left + kRounded && outer.top < inner.top + kRounded &&
         outer.right + kRounded > inner.right && outer.bottom + kRounded > inner.bottom;
}

class ProofCopies : public testing::TestWithParam<std::string> {};

TEST_P(ProofCopies, CallOutEveryFactWhereItIsPrinted) {
  const auto called = called_out(GetParam());
  const auto printed = printed_facts(GetParam());
  for (const FactBox& fact : printed) {
    const bool found = std::any_of(called.begin(), called.end(),
                                   [&](const CalledOut& one) { return holds(one.box, fact); });
    EXPECT_TRUE(found) << "page " << fact.page << ": " << fact.fact;
  }
  EXPECT_EQ(printed.empty(), GetParam() == "digest") << "the digest's figures are all of its prose";
  for (const CalledOut& one : called) {
    const bool stands = std::any_of(printed.begin(), printed.end(), [&](const FactBox& fact) {
      return fact.page == one.box.page && fact.fact == one.box.fact;
    });
    EXPECT_TRUE(stands) << one.box.fact << " is called out and not printed";
  }
}

TEST_P(ProofCopies, LoseNoFactOfTheManuscript) {
  std::set<std::string> called;
  for (const CalledOut& one : called_out(GetParam())) called.insert(one.box.fact);
  for (const std::string& fact : facts_of_manuscript(GetParam())) {
    EXPECT_TRUE(called.contains(fact)) << fact;
  }
}

TEST_P(ProofCopies, NameTheCellThatTheEditionKeeps) {
  const Sources& sources = sources_of_edition();
  ASSERT_GT(sources.size(), 500U);
  for (const CalledOut& one : called_out(GetParam())) {
    const auto found = sources.find(one.box.fact);
    ASSERT_NE(found, sources.end()) << one.box.fact;
    const model::Provenance& from = found->second;
    EXPECT_EQ(one.file, from.file) << one.box.fact;
    EXPECT_EQ(one.sheet, from.sheet) << one.box.fact;
    EXPECT_EQ(one.cell, to_a1(from.cell)) << one.box.fact;
    EXPECT_EQ(one.as_written, from.text_as_written) << one.box.fact;
  }
}

/// The words of the drawn copy by the page of the publication that they are about. The head of each
/// of its pages ends with that page's folio; sheets that only go on with notes say （続き）.
std::map<int, std::string> words_of_copy(const std::string& publication) {
  const auto pdf = published_edition().edition / "proof" / (publication + ".pdf");
  const std::string text = run_program({"pdftotext", "-raw", pdf.string(), "-"}).output;
  std::map<int, std::string> pages;
  int page = 0;
  for (const std::string_view sheet : split(text, '\f')) {
    const std::string words = without_blanks(sheet);
    const std::string head = without_blanks(sheet.substr(0, sheet.find('\n')));
    if (head.ends_with("確認票") || head.ends_with("確認票（続き）")) continue;
    if (!head.ends_with("（続き）")) ++page;
    pages[page] += words;
  }
  return pages;
}

TEST_P(ProofCopies, SayTheCellAndTheTextAsWrittenOnThePage) {
  const auto copy = words_of_copy(GetParam());
  for (const CalledOut& one : called_out(GetParam())) {
    const auto words = copy.find(std::stoi(one.box.page));
    ASSERT_NE(words, copy.end()) << one.box.page;
    const std::string note =
        one.number + one.cell + "「" + replace_all(one.as_written, "\n", "⏎") + "」";
    EXPECT_NE(words->second.find(without_blanks(note)), std::string::npos)
        << "page " << one.box.page << ": " << note;
    EXPECT_NE(words->second.find(without_blanks(one.file + one.sheet)), std::string::npos)
        << one.file;
  }
}

INSTANTIATE_TEST_SUITE_P(OfTheProject, ProofCopies,
                         testing::Values("guidance", "plan", "results", "digest", "meeting"),
                         [](const auto& publication) { return publication.param; });

}  // namespace
}  // namespace nenpo::test
