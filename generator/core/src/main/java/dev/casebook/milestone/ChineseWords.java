package dev.casebook.milestone;

import static dev.casebook.milestone.Wording.chinese;

import java.util.List;

/** How rows tell things in Chinese. */
final class ChineseWords {

  private ChineseWords() {}

  static List<Wording> all() {
    return List.of(
        chinese(
            Cue.BACKGROUND,
            "before the incident",
            "(?:例行|计划内?|定期|常规)(?:的)?(?:维护|变更|发布|升级|重启)",
            "(?:维护|升级|演练|培训)(?:窗口)?开始|前一天|已知问题|历史遗留"),
        chinese(Cue.FOLLOW_UP, "after the incident", "复盘|故障回顾|根因(?:分析|定位|确认|是)|总结会|后续跟进|另一起"),
        chinese(
            Cue.BEGIN,
            "it begins",
            "(?:故障|问题|影响|异常|中断|告警|攻击)(?:开始|发生|出现)",
            "开始(?:出现|报错|失败|超时|异常|变慢|堆积|下降|上升|丢失|重启|波动)|首次(?:出现|报错|失败)"),
        chinese(
            Cue.FAILURE,
            "it is broken",
            "失败|报错|错误|异常|超时|(?:成功率|可用率|可用性|订单量|流量)[^,。;，；]{0,6}(?:下降|下跌|骤降|跌)|不可用|无法|宕机|崩溃|中断|挂掉|打满|耗尽|丢失|过期|卡住|无响应|飙升"),
        chinese(Cue.MISHAP, "it goes wrong", "误删|误操作|导致|泄露|意外"),
        chinese(
            Cue.DETECTION,
            "alert",
            "(?:收到|触发|产生|出现|监控|系统)[^,。;，；]{0,12}(?:告警|报警)|告警触发|报警触发|(?:告警|报警)(?:电话|短信|通知)"),
        chinese(
            Cue.DETECTION,
            "reported",
            "(?:用户|客户|客服|业务方?|商家|运营|同事|研发|测试)[^,。;，；]{0,12}(?:反馈|投诉|报告|反映|上报|发现|询问)",
            "(?:收到|接到)[^,。;，；]{0,12}(?:反馈|投诉|报障|工单|举报)"),
        chinese(Cue.DETECTION, "noticed", "发现|察觉|注意到|检测到|观察到|获悉|得知"),
        chinese(
            Cue.INVESTIGATION,
            "investigation starts",
            "(?:开始|着手|介入|启动)[^,。;，；]{0,6}(?:排查|调查|定位|处理|分析|诊断)|介入",
            "(?:已)?(?:认领|响应)(?:告警|故障|问题)|值班[^,。;，；]{0,10}(?:响应|上线|接手|加入)|确认(?:故障|问题|告警|报警)"),
        chinese(
            Cue.DECLARATION,
            "incident declared",
            "(?:宣布|升级为|定级为|定为|声明)[^,。;，；]{0,8}(?:故障|事故|事件|[pP]\\d|[sS]\\d)|启动应急"),
        chinese(Cue.ANNOUNCEMENT, "public notice", "(?:发布|对外|更新)[^,。;，；]{0,8}(?:公告|状态页)"),
        chinese(
            Cue.PARTIAL,
            "works in part",
            "(?:部分|大部分|逐步|开始|逐渐|陆续)(?:的)?[^,。;，；]{0,6}(?:恢复|好转)",
            "(?:错误|异常|失败|报错|告警|延迟|超时|积压|堆积)[^,。;，；]{0,8}(?:下降|减少|回落|缓解)"),
        chinese(
            Cue.REPAIR, "rolled back", "(?:回滚|回退)[^,。;，；]{0,8}(?:完成|完毕|成功|结束)|(?:已|完成)(?:回滚|回退)"),
        chinese(
            Cue.REPAIR,
            "remedy in effect",
            "(?:已)?(?:止血|缓解)(?:完成)?|(?:补丁|修复|临时方案|配置|限流|降级|扩容|切换|切流|热修)[^,。;，；]{0,8}"
                + "(?:上线|生效|完成|发布|完毕)",
            "(?:上线|发布|完成)[^,。;，；]{0,8}(?:补丁|热修|修复|限流|降级|扩容|切换|切流)"),
        chinese(Cue.PERMANENT, "permanent fix", "(?:永久|彻底|根本|长期)[^,。;，；]{0,4}(?:修复|解决|方案)"),
        chinese(
            Cue.RECOVERY,
            "back to normal",
            "(?:恢复|回到|回归)[^,。;，；]{0,4}(?:正常|常态)|(?:全部|完全|全面|已经?|服务|业务|系统|功能|流量|接口|数据)"
                + "[^,。;，；]{0,6}恢复(?!中|到一半)|恢复(?:服务|业务)"),
        chinese(
            Cue.RECOVERY,
            "resolved",
            "(?:故障|问题|告警|报警|警报|事件|事故|异常)[^,。;，；]{0,6}(?:解除|解决|消除|消失|关闭|修复|结束|恢复)",
            "(?:已|全部|验证)[^,。;，；]{0,4}(?:解决|关闭|通过)|不再(?:报错|出现|告警)|验证[^,。;，；]{0,6}正常"),
        chinese(
            Cue.DONE,
            "last piece of work",
            "完成|已(?:删除|重启|上线|修复|更新|清理|替换|停止|下线)|(?:重启|删除|更新|清理|发布|替换)(?:完毕|成功)"));
  }
}
