#include "pdf/archive.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "pdf/finish.h"
#include "render/render_pdf.h"
#include "tests/render/booklet.h"
#include "tests/support/golden.h"

namespace nenpo::pdf {
namespace {

using model::Attachment;
using model::Role;
using test::Booklet;
using test::output_of;
using test::read_pdf;
using testing::HasSubstr;
using testing::Not;

/// Two tables, one within a section.
std::string web_file() {
  Booklet booklet;
  booklet.page("1").begin(Role::kDocument).element(Role::kHeading1, "現状");
  booklet.begin(Role::kTable).begin(Role::kTableRow).element(Role::kTableCell, "一");
  booklet.end().end().begin(Role::kSection);
  booklet.begin(Role::kTable).begin(Role::kTableRow).element(Role::kTableCell, "二");
  booklet.end().end().end().end();
  const auto drawn = render::render_pdf(booklet.pages);
  EXPECT_TRUE(drawn);
  auto pdf = finish(*drawn, kStandardRgb);
  EXPECT_TRUE(pdf) << (pdf ? "" : pdf.error().reason);
  return pdf ? std::move(*pdf) : "";
}

std::vector<Attachment> data() {
  return {{"table-001.csv", "「現状」の表（1ページ）", "text/csv", "\xEF\xBB\xBF一\r\n", 0},
          {"table-002.csv", "二つ目の表", "text/csv", "二,2\r\n", 1},
          {"facts.csv", "すべての値", "text/csv", std::string("0\0\n", 3), {}}};
}

std::string archived() {
  const auto pdf = archive_copy(web_file(), "plan", data());
  EXPECT_TRUE(pdf) << (pdf ? "" : pdf.error().reason);
  return pdf ? *pdf : "";
}

std::string fault_of(std::string_view web, const std::vector<Attachment>& attachments) {
  const auto pdf = archive_copy(web, "plan", attachments);
  EXPECT_FALSE(pdf);
  if (pdf) return "";
  EXPECT_EQ(pdf.error().operation, "保存用PDFの作成");
  EXPECT_EQ(pdf.error().subject, "plan");
  return pdf.error().reason;
}

/// The objects in the clear, by their numbers: "12 0 R" -> its text.
std::map<std::string, std::string> objects_of(const std::string& pdf) {
  std::map<std::string, std::string> objects;
  const std::string text = read_pdf("qpdf --qdf --object-streams=disable", pdf, "-");
  std::string number;
  for (const std::string_view line : split(text, '\n')) {
    if (line.ends_with(" 0 obj")) number = std::string(line.substr(0, line.size() - 3)) + "R";
    objects[number].append(line).append("\n");
  }
  return objects;
}

/// The references in the array under the key.
std::vector<std::string> references(const std::string& object, const std::string& key) {
  std::vector<std::string> found;
  const std::size_t begin = object.find(key + " [");
  if (begin == std::string::npos) return found;
  const std::string array = object.substr(begin, object.find(']', begin) - begin);
  for (const std::string_view line : split(array, '\n')) {
    if (line.ends_with(" R")) found.emplace_back(trim(line));
  }
  return found;
}

std::string name_of(const std::string& file) {
  const std::size_t begin = file.find("/UF (") + 5;
  return file.substr(begin, file.find(')', begin) - begin);
}

/// The names of the files that the objects which hold `mark` are associated with, one string each.
std::vector<std::string> files_of(const std::string& pdf, const std::string& mark) {
  const auto objects = objects_of(pdf);
  std::vector<std::string> names;
  for (const auto& [number, object] : objects) {
    if (object.find(mark) == std::string::npos) continue;
    std::string files;
    for (const std::string& file : references(object, "/AF")) {
      files += (files.empty() ? "" : " ") + name_of(objects.at(file));
    }
    names.push_back(files);
  }
  return names;
}

TEST(ArchiveCopy, IsAFileWithoutFaults) {
  EXPECT_THAT(read_pdf("qpdf --check", archived()),
              HasSubstr("No syntax or stream encoding errors found"));
}

TEST(ArchiveCopy, ClaimsPart3AndStillUniversalAccessibility) {
  const std::string packet = read_pdf("pdfinfo -meta", archived());
  EXPECT_THAT(packet, HasSubstr("<pdfaid:part>3</pdfaid:part>"));
  EXPECT_THAT(packet, HasSubstr("<pdfaid:conformance>A</pdfaid:conformance>"));
  EXPECT_THAT(packet, HasSubstr("<pdfuaid:part>1</pdfuaid:part>"));
  EXPECT_THAT(packet, Not(HasSubstr("<pdfaid:part>2<")));
}

TEST(ArchiveCopy, ListsItsFilesByName) {
  EXPECT_EQ(read_pdf("pdfdetach -list", archived()),
            "3 embedded files\n1: facts.csv\n2: table-001.csv\n3: table-002.csv\n");
}

TEST(ArchiveCopy, GivesEachFileBackByteForByte) {
  const auto folder = test::fresh_folder("archive");
  read_pdf("pdfdetach -saveall -o " + folder.string(), archived());
  for (const Attachment& attachment : data()) {
    EXPECT_EQ(test::read_file(folder / attachment.name), attachment.bytes) << attachment.name;
  }
}

TEST(ArchiveCopy, SaysOfEachFileWhatItIs) {
  std::size_t files = 0;
  for (const auto& [number, object] : objects_of(archived())) {
    if (object.find("/Type /Filespec") != std::string::npos) {
      ++files;
      EXPECT_THAT(object, HasSubstr("/AFRelationship /Data"));
      EXPECT_THAT(object, HasSubstr("/Desc "));
      EXPECT_THAT(object, HasSubstr("/F (" + name_of(object) + ")"));
    }
    if (object.find("/Type /EmbeddedFile\n") == std::string::npos) continue;
    EXPECT_THAT(object, HasSubstr("/Subtype /text#2fcsv"));
    EXPECT_THAT(object, HasSubstr("/ModDate (D:20260331000000+09'00"));
    EXPECT_THAT(object, HasSubstr("/CheckSum <"));
    EXPECT_THAT(object, HasSubstr("/Size "));
  }
  EXPECT_EQ(files, 3U);
}

TEST(ArchiveCopy, TiesEachFileToItsTableAndAllToTheDocument) {
  const std::string pdf = archived();
  EXPECT_THAT(files_of(pdf, "/S /Table\n"),
              testing::UnorderedElementsAre("table-001.csv", "table-002.csv"));
  EXPECT_THAT(files_of(pdf, "/Type /Catalog"),
              testing::ElementsAre("table-001.csv table-002.csv facts.csv"));
}

TEST(ArchiveCopy, TiesTheFirstTablesFileToTheTableThatBeginsFirst) {
  const auto objects = objects_of(archived());
  for (const auto& [number, object] : objects) {
    if (object.find("/S /Document") == std::string::npos) continue;
    const auto kids = references(object, "/K");
    ASSERT_EQ(kids.size(), 3U) << object;
    const auto files = references(objects.at(kids[1]), "/AF");
    ASSERT_EQ(files.size(), 1U);
    EXPECT_EQ(name_of(objects.at(files.front())), "table-001.csv");
  }
}

TEST(ArchiveCopy, ShowsTheSamePagesWithTheSameStructure) {
  const std::string web = web_file(), copy = archived();
  for (const char* look : {"pdfinfo -struct-text", "pdftocairo -svg"}) {
    EXPECT_EQ(read_pdf(look, web, "-"), read_pdf(look, copy, "-")) << look;
  }
}

TEST(ArchiveCopy, GivesTheSameBytesTwice) {
  const std::string web = web_file();
  EXPECT_EQ(*archive_copy(web, "plan", data()), *archive_copy(web, "plan", data()));
}

TEST(ArchiveCopy, OfAFileWithoutTablesHasTheDocumentsDataAlone) {
  Booklet booklet;
  booklet.page("1").begin(Role::kDocument).element(Role::kParagraph, "本文").end();
  const auto web = finish(*render::render_pdf(booklet.pages), kStandardRgb);
  const auto pdf = archive_copy(*web, "plan", {data().back()});
  ASSERT_TRUE(pdf);
  EXPECT_EQ(read_pdf("pdfdetach -list", *pdf), "1 embedded files\n1: facts.csv\n");
}

TEST(ArchiveCopy, RefusesDataThatIsNotThatOfTheTables) {
  const std::string web = web_file();
  auto files = data();
  files.erase(files.begin());
  EXPECT_EQ(fault_of(web, files), "データのある表が1個、構造の表が2個で、合いません。");
  files = data();
  files.push_back({"table-003.csv", "余り", "text/csv", "", 2});
  EXPECT_EQ(fault_of(web, files), "データのある表が3個、構造の表が2個で、合いません。");
  files = data();
  files[1].table = 5;
  EXPECT_EQ(fault_of(web, files), "データのある表が2個、構造の表が2個で、合いません。");
}

TEST(ArchiveCopy, RefusesTwoFilesOfOneName) {
  auto files = data();
  files[1].name = files[0].name;
  EXPECT_EQ(fault_of(web_file(), files), "添付「table-001.csv」が2件あります。");
}

TEST(ArchiveCopy, RefusesAFileThatDoesNotClaimPart2) {
  EXPECT_EQ(fault_of(archived(), data()), "PDF/A-2aの宣言がありません。");
}

TEST(ArchiveCopy, RefusesBytesThatAreNoPdf) {
  EXPECT_THAT(fault_of("nothing", {}), HasSubstr("PDFの形が読めません"));
  EXPECT_THAT(fault_of("", {}), HasSubstr("PDFの形が読めません"));
}

}  // namespace
}  // namespace nenpo::pdf
