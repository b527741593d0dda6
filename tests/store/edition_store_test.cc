#include "store/edition_store.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "tests/store/sample.h"
#include "tests/support/golden.h"
#include "tests/support/memory_disk.h"

namespace nenpo::store {
namespace {

namespace fs = std::filesystem;

class EditionStore : public testing::Test {
 protected:
  Result<Done> write(const StoredEdition& stored) {
    return write_store(file_, stored.edition, stored.findings, stored.prints);
  }
  fs::path file_ = nenpo::test::fresh_folder("store") / "edition 100%?#.sqlite";
};

TEST_F(EditionStore, GivesBackEveryFieldAsItWas) {
  ASSERT_TRUE(write(test::sample()).has_value());
  const auto read = read_store(file_);
  ASSERT_TRUE(read.has_value()) << read.error().reason;
  EXPECT_EQ(test::every_field(*read), test::every_field(test::sample()));
}

TEST_F(EditionStore, GivesBackAnEmptyEdition) {
  ASSERT_TRUE(write({}).has_value());
  const auto read = read_store(file_);
  ASSERT_TRUE(read.has_value()) << read.error().reason;
  EXPECT_EQ(test::every_field(*read), test::every_field(StoredEdition{}));
}

TEST_F(EditionStore, IsTheSameBytesForTheSameContent) {
  ASSERT_TRUE(write(test::sample()).has_value());
  const std::string first = nenpo::test::read_file(file_);
  ASSERT_TRUE(write(test::sample()).has_value()) << "over the old file";
  EXPECT_EQ(nenpo::test::read_file(file_), first);
  StoredEdition other = test::sample();
  other.edition.observations[0].from.cell.column += 1;
  ASSERT_TRUE(write(other).has_value());
  EXPECT_NE(nenpo::test::read_file(file_), first) << "a near miss";
}

TEST_F(EditionStore, LeavesNoFileBesideItself) {
  ASSERT_TRUE(write(test::sample()).has_value());
  ASSERT_TRUE(read_store(file_).has_value());
  EXPECT_EQ(std::distance(fs::directory_iterator(file_.parent_path()), {}), 1);
}

TEST_F(EditionStore, ReadingAMissingFileFailsAndMakesNone) {
  const auto read = read_store(file_);
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().reason, "ファイルがありません。先に「nenpo build」を実行してください。");
  EXPECT_FALSE(fs::exists(file_));
}

class DamagedStore : public EditionStore, public testing::WithParamInterface<std::size_t> {};

TEST_P(DamagedStore, CutAnywhereIsAFailureOrWholeNeverACrash) {
  ASSERT_TRUE(write(test::sample()).has_value());
  fs::resize_file(file_, std::min<std::size_t>(GetParam(), fs::file_size(file_) - 1));
  const auto read = read_store(file_);
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().subject, file_.string());
}

INSTANTIATE_TEST_SUITE_P(Sizes, DamagedStore, testing::Values(0, 1, 99, 4096, 5000, 40'960));

/// Replaces bytes inside the file, as an old program or a bad disk would have left them.
void patch(const fs::path& file, const std::string& from, const std::string& to) {
  const std::string bytes = nenpo::test::read_file(file);
  ASSERT_NE(bytes.find(from), std::string::npos) << from;
  nenpo::test::write_file(file, replace_all(bytes, from, to));
}

TEST_F(EditionStore, OfAnotherSchemaVersionIsRefusedWithAdvice) {
  ASSERT_TRUE(write(test::sample()).has_value());
  patch(file_, "schema_version2", "schema_version9");
  const auto read = read_store(file_);
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(
      read.error().reason,
      "この版のプログラムでは読めない形式です（ファイルの形式: 9、読める形式: 2）。"
      "「nenpo build」で発行し直すか、このファイルを作成した版のプログラムを使ってください。");
}

TEST_F(EditionStore, WithAWordThatIsNoneOfOursIsRefusedNotGuessed) {
  ASSERT_TRUE(write(test::sample()).has_value());
  patch(file_, "at_most", "at_must");
  const auto read = read_store(file_);
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(
      read.error().reason,
      "内容が壊れています（observations.comparator）。「nenpo build」で発行し直してください。");
}

TEST_F(EditionStore, WithADataCellThatIsNoneIsRefusedNotGuessed) {
  ASSERT_TRUE(write(test::sample()).has_value());
  patch(file_, "ZZ2000001", "ZZ20OO001");
  const auto read = read_store(file_);
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().reason,
            "内容が壊れています（data_group）。「nenpo build」で発行し直してください。");
}

TEST_F(EditionStore, TwoColumnsOfOneNameAreAFailureNotALoss) {
  StoredEdition stored = test::sample();
  stored.edition.tables[0].columns.push_back(stored.edition.tables[0].columns[0]);
  stored.edition.tables[0].rows.clear();
  EXPECT_FALSE(write(stored).has_value());
}

TEST_F(EditionStore, GivesBackEachRowOfABigTable) {
  StoredEdition stored;
  model::DataTable table = test::sample().edition.tables[0];
  while (table.rows.size() < 2'500) table.rows.push_back(table.rows[table.rows.size() % 2]);
  stored.edition.tables = {table};
  ASSERT_TRUE(write(stored).has_value());
  const auto read = read_store(file_);
  ASSERT_TRUE(read.has_value()) << read.error().reason;
  EXPECT_EQ(read->edition.tables[0].rows.size(), table.rows.size());
  EXPECT_TRUE(test::every_field(*read) == test::every_field(stored));
}

TEST_F(EditionStore, LosesNothingAfterANul) {
  StoredEdition stored = test::sample();
  stored.edition.observations[0].from.text_as_written = std::string("8\0g", 3);
  ASSERT_TRUE(write(stored).has_value());
  const auto read = read_store(file_);
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->edition.observations[0].from.text_as_written, "8␀g");
}

TEST_F(EditionStore, AnythingButADatabaseIsAFailure) {
  nenpo::test::write_file(file_, std::string(10'000, 'x'));
  EXPECT_FALSE(read_store(file_).has_value());
}

TEST_F(EditionStore, OnAFullDiskIsAFailureThatSaysSo) {
  const nenpo::test::MemoryDisk disk(file_.parent_path() / "disk", "size=16k");
  if (!disk.refusal().empty()) GTEST_SKIP() << "SKIPPED, NOT TESTED: " << disk.refusal();
  file_ = file_.parent_path() / "disk" / "edition.sqlite";
  const auto written = write(test::sample());
  ASSERT_FALSE(written.has_value());
  EXPECT_THAT(written.error().reason, testing::HasSubstr("保存先に空き容量がありません"));
}

TEST_F(EditionStore, ThatCannotBeWrittenIsAFailureThatNamesIt) {
  file_ = "/nonexistent/edition.sqlite";
  const auto written = write(test::sample());
  ASSERT_FALSE(written.has_value());
  EXPECT_EQ(written.error().operation, "データベースの書き込み");
  EXPECT_EQ(written.error().subject, "/nonexistent/edition.sqlite");
}

}  // namespace
}  // namespace nenpo::store
