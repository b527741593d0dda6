#include "app/result_file.h"

#include "publish/durable.h"

namespace nenpo::app {

Result<Done> write_result(const std::filesystem::path& file, std::string_view text) {
  std::error_code error;
  std::filesystem::create_directories(file.parent_path(), error);
  if (error) {
    return Failure{"フォルダーの作成", file.parent_path().string(),
                   "作れません。場所と権限を確かめてください。"};
  }
  return publish::write_durably(file, text);
}

}  // namespace nenpo::app
