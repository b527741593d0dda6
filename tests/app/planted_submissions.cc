#include "tests/app/planted_submissions.h"

#include <gtest/gtest.h>

#include <functional>
#include <utility>

#include "base/text.h"
#include "tests/support/golden.h"
#include "tests/support/package_builder.h"

namespace nenpo::test {
namespace {

namespace fs = std::filesystem;
using Parts = std::map<std::string, std::string>;

constexpr const char* kSheet = "xl/worksheets/sheet1.xml";
constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view kOffice =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// Where in CSV files of code page 932 canaries are planted.
constexpr std::string_view kWithheld932 = "\x94\xF1\x8C\xF6\x8A\x4A";                 // 非公開
constexpr std::string_view kContact932 = "\x8C\xA9\x96\x7B\x81\x40\x91\xBE\x98\x59";  // 見本　太郎
constexpr std::string_view kDivision932 = "\x8A\xE9\x89\xE6\x89\xDB";                 // 企画課

void edit_text(const fs::path& file, const std::function<void(std::string&)>& edit) {
  std::string bytes = read_file(file);
  edit(bytes);
  write_file(file, bytes);
}

void edit_package(const fs::path& file, const std::function<void(Parts&)>& edit) {
  Parts parts = unzipped(read_file(file));
  edit(parts);
  write_file(file, zipped({parts.begin(), parts.end()}));
}

/// Puts `added` before, or in the place of, the first `mark`, which must be there.
void put(std::string& text, std::string_view mark, const std::string& added, bool instead = false) {
  const std::size_t at = text.find(mark);
  ASSERT_NE(at, std::string::npos) << mark;
  text.replace(at, instead ? mark.size() : 0, added);
}

std::string inline_cell(const std::string& at, const std::string& text) {
  return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

/// Writes a text into a cell of a row that is there; a cell that is new becomes the row's last.
void write_cell(std::string& sheet, const std::string& at, const std::string& text) {
  const std::size_t row =
      sheet.find("<row r=\"" + at.substr(at.find_first_of("0123456789")) + "\"");
  ASSERT_NE(row, std::string::npos) << at;
  const std::size_t end = sheet.find("</row>", row);
  const std::size_t cell = sheet.find("<c r=\"" + at + "\"", row);
  if (cell > end) {
    sheet.insert(end, inline_cell(at, text));
  } else {
    sheet.replace(cell, sheet.find("</c>", cell) + 4 - cell, inline_cell(at, text));
  }
}

std::string relationships(const std::string& inner) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
         inner + "</Relationships>";
}

std::string png_chunk(const std::string& type_and_data) {
  const auto big_endian = [](std::size_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFF);
    return bytes;
  };
  return big_endian(type_and_data.size() - 4) + type_and_data + big_endian(crc_of(type_and_data));
}

std::string jpeg_segment(char marker, const std::string& payload) {
  const std::size_t length = payload.size() + 2;
  return std::string("\xFF") + marker + static_cast<char>(length / 256) +
         static_cast<char>(length % 256) + payload;
}

/// 8 by 8 grey pixels: one table of ones, codes of one bit, and two such codes.
std::string grey_jpeg(const std::string& secrets) {
  const std::string codes = '\x01' + std::string(16, '\0');
  return "\xFF\xD8" + secrets + jpeg_segment('\xDB', '\0' + std::string(64, '\x01')) +
         jpeg_segment('\xC0', std::string("\x08\0\x08\0\x08\x01\x01\x11\0", 9)) +
         jpeg_segment('\xC4', '\0' + codes) + jpeg_segment('\xC4', '\x10' + codes) +
         jpeg_segment('\xDA', std::string("\x01\x01\0\0\x3F\0", 6)) + "\x3F\xFF\xD9";
}

class Planter {
 public:
  PlantedSubmissions plant() {
    fs::copy(source_folder() / "input", planted_.input, fs::copy_options::recursive);
    plant_partnerships();
    plant_roster();
    plant_indicators_ods();
    plant_csv();
    plant_pictures();
    plant_prose();
    return std::move(planted_);
  }

 private:
  fs::path edition() const { return planted_.input / "2026"; }

  std::string next_word() {
    const std::string number = std::to_string(++words_);
    return "Kanari" + std::string(number.size() < 2 ? "0" : "") + number;
  }
  std::string secret(const std::string& place) {
    return planted_.secret.emplace_back(Canary{next_word(), place}).word;
  }
  std::string recorded(const std::string& place) {
    return planted_.recorded.emplace_back(Canary{next_word(), place}).word;
  }
  std::string published(const std::string& place) {
    return planted_.published.emplace_back(Canary{next_word(), place}).word;
  }

  void plant_partnerships() {
    const fs::path file = edition() / "05_健康福祉局" / "様式3_連携実績_健康福祉局.xlsx";
    edit_package(file, [this](Parts& parts) {
      plant_rows(parts[kSheet]);
      plant_hidden_sheets(parts);
      plant_comments(parts);
      plant_properties(parts);
      put(parts[kSheet], "<oddHeader>", "<oddHeader>" + secret("header of a sheet"), true);
      put(parts[kSheet], "<oddFooter>", "<oddFooter>" + secret("footer of a sheet"), true);
      put(parts["xl/sharedStrings.xml"], "</sst>",
          "<si><t>" + secret("string that no cell has") + "</t></si>");
      put(parts["xl/workbook.xml"], "</definedNames>",
          "<definedName name=\"" + secret("defined name") + "\" comment=\"" +
              secret("comment of a defined name") + "\">\"" + secret("value of a defined name") +
              "\"</definedName>");
    });
  }

  void plant_rows(std::string& sheet) {
    write_cell(sheet, "D7", published("event of a partnership"));
    write_cell(sheet, "E7", secret("備考"));
    write_cell(sheet, "D8", secret("row with 非公開 in another cell"));
    write_cell(sheet, "E8", "非公開");
    write_cell(sheet, "D9", "【非公開】" + secret("cell that begins with 【非公開】"));
    write_cell(sheet, "C10", secret("partner in a hidden row"));
    write_cell(sheet, "D10", secret("event in a hidden row"));
    put(sheet, "<row r=\"10\"", "<row r=\"10\" hidden=\"1\"", true);
    write_cell(sheet, "F6", secret("header of a hidden column"));
    write_cell(sheet, "F11", secret("hidden column"));
    put(sheet, "</cols>", "<col min=\"6\" max=\"6\" width=\"9\" hidden=\"1\"/>");
    put(sheet, "<pageMargins",
        "<dataValidations><dataValidation type=\"list\" sqref=\"D7\" promptTitle=\"" +
            secret("prompt of a cell") + "\"><formula1>\"" + secret("list of choices") +
            "\"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref=\"D7\" "
            "tooltip=\"" +
            secret("tip of a link") + "\" location=\"A1\"/></hyperlinks>");
  }

  void plant_hidden_sheets(Parts& parts) {
    std::string sheets;
    std::string relations;
    int number = 2;
    for (const char* state : {"hidden", "veryHidden"}) {
      const std::string part = "worksheets/sheet" + std::to_string(number) + ".xml";
      const std::string id = "rIdHidden" + std::to_string(number);
      std::string copy = parts[kSheet];
      for (const Canary& seen : planted_.published) copy = replace_all(copy, seen.word, "行事");
      for (const Canary& seen : planted_.secret) copy = replace_all(copy, seen.word, "行事");
      write_cell(copy, "A11", "9-" + std::to_string(number));
      write_cell(copy, "D11", secret(std::string("record of a sheet that is ") + state));
      parts["xl/" + part] = copy;
      sheets += "<sheet name=\"" + recorded(std::string("name of a sheet that is ") + state) +
                "\" sheetId=\"" + std::to_string(number) + "\" state=\"" + state + "\" r:id=\"" +
                id + "\" xmlns:r=\"" + std::string(kOffice) + "\"/>";
      relations += "<Relationship Id=\"" + id + "\" Type=\"" + std::string(kOffice) +
                   "/worksheet\" Target=\"" + part + "\"/>";
      ++number;
    }
    put(parts["xl/workbook.xml"], "</sheets>", sheets);
    put(parts["xl/_rels/workbook.xml.rels"], "</Relationships>", relations);
  }

  void plant_comments(Parts& parts) {
    const std::string relation = "<Relationship Id=\"rIdNotes\" Type=\"" + std::string(kOffice);
    parts["xl/worksheets/_rels/sheet1.xml.rels"] =
        relationships(relation + "/comments\" Target=\"../comments1.xml\"/>" +
                      replace_all(relation, "rIdNotes", "rIdThreads") +
                      "/threadedComment\" Target=\"../threadedComments/threadedComment1.xml\"/>");
    parts["xl/comments1.xml"] = "<comments xmlns=\"" + std::string(kMain) + "\"><authors><author>" +
                                secret("author of a comment") +
                                "</author></authors><commentList><comment ref=\"D7\" "
                                "authorId=\"0\"><text><t>" +
                                secret("comment") +
                                "</t></text></comment></commentList>"
                                "</comments>";
    parts["xl/threadedComments/threadedComment1.xml"] =
        "<ThreadedComments "
        "xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">"
        "<threadedComment ref=\"D12\" personId=\"{1}\" id=\"{2}\"><text>" +
        secret("comment in a thread") + "</text></threadedComment></ThreadedComments>";
    parts["xl/persons/person.xml"] =
        "<personList><person displayName=\"" + secret("person who commented") + "\"/></personList>";
  }

  void plant_properties(Parts& parts) {
    std::string& core = parts["docProps/core.xml"];
    put(core, "庁内様式", secret("author of a workbook"), true);
    put(core, "</cp:coreProperties>",
        "<cp:lastModifiedBy>" + secret("who changed a workbook last") +
            "</cp:lastModifiedBy><cp:keywords>" + secret("keywords of a workbook") +
            "</cp:keywords>");
    put(parts["docProps/app.xml"], "</Properties>",
        "<Company>" + secret("company") + "</Company><Manager>" + secret("manager") + "</Manager>");
    parts["docProps/custom.xml"] = "<Properties><property><lpwstr>" +
                                   secret("property of a workbook") +
                                   "</lpwstr></property></Properties>";
  }

  void plant_roster() {
    const fs::path file = edition() / "12_高津区役所" / "様式7_参加者名簿_高津区役所.xlsx";
    edit_package(file, [this](Parts& parts) {
      std::string& sheet = parts[kSheet];
      write_cell(sheet, "D5", "公表");
      write_cell(sheet, "B7", secret("affiliation of a person who said 不可"));
      write_cell(sheet, "C7", "川崎 " + secret("name of a person who said 不可"));
      write_cell(sheet, "D7", "不可");
      write_cell(sheet, "D8", "可");
      write_cell(sheet, "B8", published("affiliation of a person who agreed"));
    });
  }

  void plant_indicators_ods() {
    const fs::path file = edition() / "05_健康福祉局" / "様式1_成果指標_健康福祉局.ods";
    edit_package(file, [this](Parts& parts) {
      put(parts["meta.xml"], "庁内様式", secret("author of an OpenDocument"), true);
      std::string& content = parts["content.xml"];
      put(content, "<text:p>地域包括ケアシステムの考え方の理解度",
          "<office:annotation><dc:creator>" + secret("author of a note") + "</dc:creator><text:p>" +
              secret("note of a cell") + "</text:p></office:annotation>");
      const auto row = [](const std::string& text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text +
               "</text:p></table:table-cell></table:table-row>";
      };
      put(content, "<table:table-row table:style-name=\"ro1\" table:number-rows-repeated=",
          "<table:table-row table:visibility=\"collapse\">" +
              row(secret("collapsed row of an OpenDocument")));
      put(content, "</office:automatic-styles>",
          "<style:style style:name=\"unseen\" style:family=\"table\"><style:table-properties "
          "table:display=\"false\"/></style:style>");
      put(content, "<table:named-expressions/></office:spreadsheet>",
          "<table:table table:name=\"" + recorded("name of a hidden sheet of an OpenDocument") +
              "\" table:style-name=\"unseen\"><table:table-row>" +
              row(secret("hidden sheet of an OpenDocument")) + "</table:table>");
    });
  }

  void plant_csv() {
    edit_text(edition() / "01_総務企画局" / "様式4_情報配信ログ_2025年度.csv",
              [this](std::string& log) {
                log += "\"99\",\"2025/10\",\"\",\"" + secret("message that is 非公開") + "\",\"" +
                       secret("office of a message that is 非公開") + "\",\"\",\"\",\"" +
                       std::string(kWithheld932) + "\"\r\n";
              });
    edit_text(edition() / "10_危機管理本部" / "様式1_成果指標_危機管理本部.csv",
              [this](std::string& form) {
                put(form, kContact932, secret("担当者"), true);
                put(form, kDivision932, secret("担当課"), true);
              });
  }

  void plant_pictures() {
    const fs::path kept = edition() / "11_幸区役所" / "写真" / "B07_1.png";
    edit_text(kept, [this](std::string& png) {
      constexpr std::size_t kBehindHeader = 33;
      png.insert(kBehindHeader,
                 png_chunk(std::string("tEXtAuthor\0", 11) + secret("tEXt of a PNG")) +
                     png_chunk(std::string("iTXtXML:com.adobe.xmp\0\0\0\0\0", 26) +
                               secret("XMP of a PNG")) +
                     png_chunk(std::string("eXIfMM\0\x2A\0\0\0\x08\0\0\0\0\0\0", 18) +
                               secret("EXIF of a PNG")));
      png += secret("bytes behind a PNG");
    });
    const fs::path photographs = edition() / "14_麻生区役所" / "写真";
    write_file(
        photographs / "B09_1.jpg",
        grey_jpeg(jpeg_segment('\xE1', std::string("Exif\0\0MM\0\x2A\0\0\0\x08\0\0\0\0\0\0", 20) +
                                           secret("EXIF of a JPEG")) +
                  jpeg_segment('\xE1', std::string("http://ns.adobe.com/xap/1.0/\0", 29) +
                                           secret("XMP of a JPEG")) +
                  jpeg_segment('\xFE', secret("comment of a JPEG"))) +
            secret("bytes behind a JPEG"));
    fs::remove(photographs / "B09_1.png");
    edit_package(edition() / "14_麻生区役所" / "様式2_取組事例_麻生区役所.xlsx", [](Parts& parts) {
      put(parts["xl/sharedStrings.xml"], "B09_1.png", "B09_1.jpg", true);
    });
    fs::copy_file(
        kept, kept.parent_path() / (recorded("name of a picture that nobody refers to") + ".png"));
  }

  void plant_prose() {
    write_file(edition() / "prose" / "999_notes" / "01_memo.md",
               "# 覚え書き\n\n" + recorded("prose that no publication takes") + "\n");
    edit_text(
        edition() / "prose" / "001_future-city-plan" / "01_vision.md",
        [this](std::string& prose) { prose += "\n" + published("paragraph of prose") + "。\n"; });
  }

  PlantedSubmissions planted_{
      .input = fresh_folder("canary-input"), .secret = {}, .recorded = {}, .published = {}};
  int words_ = 0;
};

}  // namespace

PlantedSubmissions plant_canaries() { return Planter().plant(); }

}  // namespace nenpo::test
