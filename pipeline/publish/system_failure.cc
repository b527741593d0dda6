#include "publish/system_failure.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <utility>

namespace nenpo::publish {
namespace {

struct Reason {
  int error_number;
  std::string_view sentence;
};

constexpr std::array kReasons{
    Reason{
        ENOSPC,
        "保存先に空き容量がありません。不要なファイルを削除してから、もう一度実行してください。"},
    Reason{EDQUOT, "保存先の容量の割当てを使い切っています。不要なファイルを削除してください。"},
    Reason{EROFS, "保存先は読み取り専用です。書き込める場所を指定してください。"},
    Reason{EACCES, "書き込みが許可されていません。保存先の権限を確認してください。"},
    Reason{EPERM, "この操作は許可されていません。保存先の権限を確認してください。"},
    Reason{EIO, "装置の入出力エラーです。ディスクまたは共有フォルダーの接続を確認してください。"},
    Reason{ENOENT, "ファイルまたはフォルダーがありません。"},
    Reason{ENOTDIR, "フォルダーであるはずの場所にファイルがあります。"},
    Reason{EISDIR, "ファイルであるはずの場所にフォルダーがあります。"},
    Reason{EEXIST, "同じ名前のものが既にあります。"},
    Reason{ENOTEMPTY, "フォルダーが空ではありません。"},
    Reason{EXDEV, "別のディスクにまたがるため移動できません。"},
    Reason{EBUSY, "ほかのプログラムが使用中です。開いているファイルを閉じてください。"},
    Reason{ETXTBSY, "ほかのプログラムが使用中です。開いているファイルを閉じてください。"},
    Reason{EMFILE, "同時に開けるファイルの数を超えました。"},
    Reason{ENFILE, "同時に開けるファイルの数を超えました。"},
    Reason{ENOMEM, "メモリが足りません。"},
    Reason{EFBIG, "ファイルの大きさが上限を超えました。"},
    Reason{ENAMETOOLONG, "ファイル名が長すぎます。"},
    Reason{ELOOP, "リンクをたどれません。"},
    Reason{ENOLCK, "この場所ではファイルのロックを使えません。"},
    Reason{ESTALE, "共有フォルダーとの接続が切れました。"},
};

}  // namespace

std::string reason_of(int error_number) {
  const auto* found = std::find_if(kReasons.begin(), kReasons.end(), [&](const Reason& reason) {
    return reason.error_number == error_number;
  });
  if (found != kReasons.end()) return std::string(found->sentence);
  return "システムのエラーです（番号 " + std::to_string(error_number) + "）。";
}

Failure system_failure(std::string operation, const std::filesystem::path& subject,
                       int error_number) {
  return {std::move(operation), subject.string(), reason_of(error_number)};
}

}  // namespace nenpo::publish
