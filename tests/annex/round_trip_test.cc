#include <gtest/gtest.h>

#include "annex/indicator_annex.h"
#include "ingest/read_workbook.h"
#include "tests/annex/sample.h"
#include "tests/support/golden.h"
#include "tests/support/memory_disk.h"

namespace nenpo::annex {
namespace {

class AnnexRoundTrip : public testing::Test {
 protected:
  /// What our own reader finds different in the file from what was to be written.
  std::vector<std::string> differences_in_file() {
    const auto written = write_indicator_annex(edition_, info_, file_);
    EXPECT_TRUE(written.has_value());
    Findings findings;
    const auto workbook = ingest::read_workbook(file_, "annex/indicators.xlsx", findings);
    if (!workbook) return {"not readable"};
    return differences(*workbook, edition_, info_);
  }

  model::Edition edition_ = test::sample_edition();
  AnnexInfo info_ = test::sample_info();
  std::filesystem::path file_ = nenpo::test::fresh_folder("annex-round-trip") / "indicators.xlsx";
};

TEST_F(AnnexRoundTrip, ReadsBackEachCellAsItWasPlanned) {
  EXPECT_THAT(differences_in_file(), testing::IsEmpty());
}

TEST_F(AnnexRoundTrip, AnotherEditionIsNoticed) {
  ASSERT_THAT(differences_in_file(), testing::IsEmpty());
  Findings findings;
  const auto workbook = ingest::read_workbook(file_, "annex/indicators.xlsx", findings);
  ASSERT_TRUE(workbook.has_value());
  edition_.observations[0].figure = Decimal{10390, 1};
  EXPECT_EQ(differences(*workbook, edition_, info_).size(), 2u) << "in the list and in the data";
}

TEST_F(AnnexRoundTrip, AFullDiskNeverPassesForAWholeFile) {
  const auto folder = file_.parent_path() / "disk";
  int refused = 0;
  int passed = 0;
  std::string reasons;
  for (int pages = 1; pages <= 24; ++pages) {
    const nenpo::test::MemoryDisk disk(folder, "size=" + std::to_string(4 * pages) + "k");
    if (!disk.refusal().empty()) GTEST_SKIP() << "SKIPPED, NOT TESTED: " << disk.refusal();
    const auto file = folder / "indicators.xlsx";
    const auto outcome = write_indicator_annex(edition_, info_, file);
    const bool written = outcome.has_value();
    if (!written) reasons += outcome.error().reason;
    Findings findings;
    const auto workbook = ingest::read_workbook(file, "annex/indicators.xlsx", findings);
    const bool whole = workbook && differences(*workbook, edition_, info_).empty();
    ++(written && whole ? passed : refused);
  }
  EXPECT_GT(refused, 0) << "the disk never filled up";
  EXPECT_THAT(reasons, testing::HasSubstr("保存先に空き容量がありません"));
  EXPECT_GT(passed, 0) << "a disk with room is an obstacle";
}

class OddText : public AnnexRoundTrip, public testing::WithParamInterface<std::string> {};

TEST_P(OddText, StaysTheSameText) {
  edition_.indicators[0].name = GetParam();
  edition_.observations[0].from.text_as_written = GetParam();
  EXPECT_THAT(differences_in_file(), testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Texts, OddText,
                         testing::Values("=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "'x", "1,039",
                                         "  前後の空白  ", "二行\nの文", "<b>&amp;\"'",
                                         "a\x01\x1F b", "タブ\tと復帰\r\n", "_x0041_",
                                         "_x0041_x0042_", "_x00 41_", "髙﨑𠮷葛\U000E0100",
                                         std::string("a\0b", 3), "\xEF\xBF\xBE"));

class OddNumber : public AnnexRoundTrip, public testing::WithParamInterface<Decimal> {};

TEST_P(OddNumber, KeepsItsValueAndItsDecimals) {
  for (model::Observation& observation : edition_.observations) observation.figure = GetParam();
  EXPECT_THAT(differences_in_file(), testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Numbers, OddNumber,
                         testing::Values(Decimal{0, 0}, Decimal{0, 2}, Decimal{-5, 1},
                                         Decimal{410, 1}, Decimal{1, 6}, Decimal{100, 4},
                                         Decimal{123'456'789'012'345, 0}, Decimal{-1'234'567, 3}));

}  // namespace
}  // namespace nenpo::annex
