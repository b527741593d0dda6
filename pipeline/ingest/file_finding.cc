#include "ingest/file_finding.h"

#include <filesystem>

namespace nenpo::ingest {
namespace {

Finding about_file(const std::string& name, std::string code, std::string message,
                   std::string remedy) {
  return {.code = std::move(code),
          .severity = Severity::kError,
          .place = {.file = name, .sheet = {}, .at = {}},
          .message = std::move(message),
          .remedy = std::move(remedy),
          .related = {}};
}

}  // namespace

Finding empty_file(const std::string& name) {
  return about_file(name, "empty-file", "ファイルの大きさが0です。中身がありません。",
                    "保存や複写の途中で失敗したものと思われます。元のファイルをExcelで開き、内容を"
                    "確かめてから提出し"
                    "直してください（例：「名前を付けて保存」で様式1.xlsxとして保存）。");
}

Finding encrypted_workbook(const std::string& name) {
  return about_file(name, "encrypted-workbook", "パスワードで保護されているため読み込めません。",
                    "Excelの「ファイル」→「情報」→「ブックの保護」→「パスワードを使用して暗号化」で"
                    "パスワードを空欄にし、"
                    "保存してから提出し直してください。");
}

Finding corrupt_file(const std::string& name, const std::string& what) {
  return about_file(name, "corrupt-file", "ファイルが壊れているため読み込めません。" + what,
                    "元のファイルをExcelで開けることを確かめ、「名前を付けて保存」で保存し直したも"
                    "のを提出してください（例"
                    "：様式1.xlsx）。開けないときは、前回保存したものから作り直してください。");
}

Finding unsupported_format(const std::string& name, const std::string& what) {
  return about_file(name, "unsupported-format", "読み込めない形式のファイルです。" + what,
                    "Excelで開き、「名前を付けて保存」で「Excelブック（*."
                    "xlsx）」を選んで保存し直してください（例："
                    "様式1.xlsx）。提出できる形式は、xlsx、xls、ods、csv、tsvです。");
}

Finding too_large(const std::string& name, const std::string& what) {
  return about_file(name, "too-large", "ファイルが大きすぎるため読み込みを中止しました。" + what,
                    "不要なシート、行、書式を削除するか、ファイルを分けて提出してください（例：年度"
                    "ごとに1ファイル）。");
}

Finding extension_mismatch(const std::string& name, const std::string& content) {
  const auto extension = std::filesystem::path(name).extension().string();
  Finding finding = about_file(
      name, "extension-mismatch",
      (extension.empty() ? "拡張子がありませんが" : "拡張子は" + extension + "ですが") +
          "、中身は" + content + "形式です。" + content + "として読み込みました。",
      "Excelで開き、「名前を付けて保存」で形式を選んで保存し直すか、ファイル名の拡張子を" +
          content + "に直してください。");
  finding.severity = Severity::kWarning;
  return finding;
}

}  // namespace nenpo::ingest
