// The phone's API for tests of services; the full typings would replace Node's `require`.
/// <reference path="../node_modules/miniprogram-api-typings/types/wx/lib.wx.app.d.ts" />
/// <reference path="../node_modules/miniprogram-api-typings/types/wx/lib.wx.component.d.ts" />
/// <reference path="../node_modules/miniprogram-api-typings/types/wx/lib.wx.behavior.d.ts" />
/// <reference path="../node_modules/miniprogram-api-typings/types/wx/lib.wx.page.d.ts" />
/// <reference path="../node_modules/miniprogram-api-typings/types/wx/lib.wx.event.d.ts" />
/// <reference path="../node_modules/miniprogram-api-typings/types/wx/lib.wx.canvas.d.ts" />
/// <reference path="../node_modules/miniprogram-api-typings/types/wx/lib.wx.cloud.d.ts" />
/// <reference path="../node_modules/miniprogram-api-typings/types/wx/lib.wx.api.d.ts" />

declare let wx: WechatMiniprogram.Wx;
