// The numbers of the real publications: what each prints of the forms' tables, and what a
// proofreader is asked to hold against other sources.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "assemble/assemble.h"
#include "assemble/inlines.h"
#include "assemble/walk.h"
#include "base/text.h"
#include "tests/assemble/submitted_edition.h"
#include "tests/support/golden.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kCodes[] = {"unsourced-numbers", "unbound-number",
                                       "prose-count-mismatch", "prose-total-mismatch"};

std::string at(const model::SourceLine& from) {
  return from.file + ":" + std::to_string(from.line) + " ";
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789,.") == std::string_view::npos;
}

void add_key_facts(const model::KeyFacts& facts, std::set<std::string>& printed) {
  for (const model::KeyFact& fact : facts.facts) {
    if (!fact.number.empty()) printed.insert(at(facts.from) + fact.number + " " + fact.fact + "\n");
    for (const model::KeyFact::Part& part : fact.parts) {
      if (part.named) printed.insert(at(facts.from) + part.number + " " + part.fact + "\n");
    }
  }
}

bool is_prose(const model::SourceLine& from) { return from.file.starts_with("prose/"); }

/// The numbers of prose that print a fact, and all numbers of its key facts, by file and line.
std::string printed_numbers(model::Blocks& blocks) {
  std::set<std::string> printed;
  change_inlines(blocks, [&](model::Inlines& inlines, const model::SourceLine& from, TextPlace) {
    if (!is_prose(from)) return;
    for (const model::Inline& part : inlines) {
      const auto* text = std::get_if<model::Text>(&part);
      const bool counts = text != nullptr && !text->fact.empty() && is_number(text->text);
      if (counts) printed.insert(at(from) + text->text + " " + text->fact + "\n");
    }
  });
  for_each<model::Highlight>(blocks, [&](const model::Highlight& highlight) {
    const auto* facts = std::get_if<model::KeyFacts>(&highlight);
    if (facts != nullptr && is_prose(facts->from)) add_key_facts(*facts, printed);
  });
  std::string text;
  for (const std::string& line : printed) text += line;
  return text;
}

std::string told(Findings findings) {
  sort_findings(findings);
  std::string text;
  for (const Finding& finding : findings) {
    const bool counts =
        std::find(std::begin(kCodes), std::end(kCodes), finding.code) != std::end(kCodes);
    if (!counts) continue;
    text += to_string(finding.severity) + " " + finding.code + " " + to_string(finding.place) +
            "\n  " + replace_all(finding.message, "／", "\n  ") + "\n";
  }
  return text;
}

TEST(PublicationNumbers, AreTheGoldenOnes) {
  const auto publications = read_publications(test::source_folder() / "templates");
  ASSERT_TRUE(publications);
  std::string text;
  for (const PublicationTemplate& publication : *publications) {
    Findings findings;
    auto manuscript = assemble(test::submitted_edition(), publication, findings);
    ASSERT_TRUE(manuscript);
    text += "# " + publication.name + "\n" + printed_numbers(manuscript->blocks) + told(findings);
  }
  EXPECT_TRUE(test::matches_golden(text, "assemble/golden/publication-numbers.txt"));
}

}  // namespace
}  // namespace nenpo::assemble
