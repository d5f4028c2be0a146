/// <reference types="miniprogram-api-typings" />

/** What miniprogram-api-typings leaves out: a page may use behaviors, and has their data and methods. */
declare namespace WechatMiniprogram.Page {
  interface Constructor {
    <
      TData extends DataOption,
      TCustom extends CustomOption,
      TBehavior extends Component.BehaviorOption,
    >(
      options: { behaviors: TBehavior } & TCustom &
        Partial<Data<TData>> &
        Partial<ILifetime> &
        ThisType<
          Instance<
            TData & Component.MixinData<TBehavior>,
            TCustom & Component.MixinMethods<TBehavior>
          >
        >,
    ): void;
  }
}
