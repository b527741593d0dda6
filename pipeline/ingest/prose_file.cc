#include "ingest/prose_file.h"

#include <algorithm>

#include "base/text.h"

namespace nenpo::ingest {
namespace {

std::size_t line_of(std::string_view text, std::size_t at) {
  return static_cast<std::size_t>(
             std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')) +
         1;
}

}  // namespace

std::optional<model::ProseFile> read_prose(std::string_view bytes, const std::string& name,
                                           Findings& findings) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  if (const auto invalid = first_invalid_utf8(bytes)) {
    const std::string line = std::to_string(line_of(bytes, *invalid));
    findings.push_back({.code = "invalid-encoding",
                        .severity = Severity::kError,
                        .place = {.file = name, .sheet = {}, .at = line},
                        .message = line + "行目に、文字コードUTF-8として読めない文字があります。",
                        .remedy = "テキストエディターで開き、文字コードに「UTF-"
                                  "8」を選んで保存し直してください（例：メモ帳の"
                                  "「名前を付けて保存」→「エンコード：UTF-8」）。",
                        .related = {}});
    return {};
  }
  std::string text = replace_all(std::string(bytes), "\r\n", "\n");
  std::replace(text.begin(), text.end(), '\r', '\n');
  return model::ProseFile{.file = name, .text = std::move(text)};
}

}  // namespace nenpo::ingest
